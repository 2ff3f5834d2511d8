import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { GalleryRole } from '../../../src/contract/role.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { To } from '../To.js'
import { Contact } from './Contact.js'
import { Importance } from './Importance.js'
import { Vacancy } from './Vacancy.js'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: '8px',
  },
  title: { minWidth: 0 },
  people: { display: 'flex', flexDirection: 'column', gap: '12px' },
  more: {
    marginTop: 'auto',
    paddingTop: '12px',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
})

/** A role in the gallery: what it is, who holds it, how to reach them. */
export function RoleCard({ role }: { role: GalleryRole }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, title, project, assignments, canAssign } = role
  const to = `/roles/${id}`
  const more = t(canAssign ? 'tab.gallery.moreOrAssign' : 'tab.gallery.more')
  return (
    <article className={mergeClasses(look.card, styles.card)}>
      <div className={styles.head}>
        <div className={styles.title}>
          <h3 className={look.h3}>
            <To to={to}>{title}</To>
          </h3>
          <div className={look.subtle}>{project?.name ?? t('tab.gallery.crossCuttingOne')}</div>
        </div>
        <Importance role={role} />
      </div>
      <Vacancy role={role} />
      {assignments.length > 0 && (
        <ul className={mergeClasses(look.list, styles.people)}>
          {assignments.map((assignment) => (
            <li key={assignment.id}>
              <Contact assignment={assignment} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.more}>
        <To to={to} label={`${more}: ${title}`}>
          {more}
        </To>
      </div>
    </article>
  )
}
