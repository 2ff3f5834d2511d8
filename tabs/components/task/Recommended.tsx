import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatList } from '../../../src/i18n/format.js'
import { useMe, useT } from '../../reader.js'
import { useLook } from '../look.js'
import { Section } from '../Section.js'
import { To } from '../To.js'

const useStyles = makeStyles({
  roles: { display: 'flex', flexDirection: 'column', gap: '8px' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
})

type Props = { title: string; roles: TaskDetail['recommendedResponsible'] }

/** The roles KOMBIT recommends, and who holds them here. */
export function Recommended({ title, roles }: Props): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const styles = useStyles()
  const look = useLook()
  return (
    <Section title={title} lock="kombit">
      {roles.length === 0 ? (
        <p className={styles.none}>–</p>
      ) : (
        <ul className={mergeClasses(look.list, styles.roles)}>
          {roles.map(({ title: role, roleId, holders }) => (
            <li key={role}>
              {roleId && sees.roles ? <To to={`/roles/${roleId}`}>{role}</To> : role}
              <div className={look.subtle}>
                {holders.length > 0
                  ? formatList(
                      t.language,
                      holders.map(({ name }) => name),
                    )
                  : t('tab.task.noHolder')}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
