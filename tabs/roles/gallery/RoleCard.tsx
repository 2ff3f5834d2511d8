import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import type { ReactElement } from 'react'
import type { GalleryRole } from '../../../src/contract/role.js'
import { roleName } from '../../../src/i18n/roleName.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { To } from '../../ui/To.js'
import { AskedPeople } from '../AskedPeople.js'
import { Contact } from '../Contact.js'
import { Importance } from '../Importance.js'
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

type Props = { role: GalleryRole; nominate: (role: GalleryRole) => void }

/** A role in the gallery: what it is, who holds it, how to reach them, and whom to ask where nobody does. */
export function RoleCard({ role, nominate }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, assignments, canAssign, vacant, full } = role
  const name = roleName(t, role)
  const holders = assignments.filter(({ state }) => state === 'ACCEPTED')
  const to = `/roles/${id}`
  const more = t(canAssign ? 'tab.gallery.moreOrAssign' : 'tab.gallery.more')
  return (
    <article className={mergeClasses(look.card, styles.card)}>
      <div className={styles.head}>
        <div className={styles.title}>
          <h3 className={look.h3}>
            <To to={to}>{name}</To>
          </h3>
        </div>
        <Importance role={role} />
      </div>
      <Vacancy role={role} />
      {holders.length > 0 && (
        <ul className={mergeClasses(look.list, styles.people)}>
          {holders.map((assignment) => (
            <li key={assignment.id}>
              <Contact assignment={assignment} />
            </li>
          ))}
        </ul>
      )}
      <AskedPeople role={role} />
      <div className={mergeClasses(look.row, styles.more)}>
        {vacant && canAssign && !full && (
          <Button
            size="small"
            appearance="primary"
            icon={<PersonAddRegular />}
            aria-label={t('tab.role.nominateTitle', { role: name })}
            onClick={() => nominate(role)}
          >
            {t('tab.role.nominate')}
          </Button>
        )}
        <To to={to} label={`${more}: ${name}`}>
          {more}
        </To>
      </div>
    </article>
  )
}
