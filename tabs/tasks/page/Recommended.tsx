import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useMe, useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Section } from '../../ui/Section.js'
import { To } from '../../ui/To.js'
import type { Editing } from './editing.js'

const useStyles = makeStyles({
  roles: { display: 'flex', flexDirection: 'column', gap: '10px' },
  holder: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 8px',
    minHeight: '32px',
  },
  chosen: { display: 'inline-flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground3 },
})

type Part = 'responsible' | 'executor'
type Props = { title: string; part: Part; task: TaskDetail; edit: Editing }
type Holder = TaskDetail['recommendedExecutor'][number]['holders'][number]

/** Somebody who holds the role, and one tap to put them on the task; it is saved with the rest. */
function HolderLine({ holder, part, task, edit }: Omit<Props, 'title'> & { holder: Holder }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { personId } = useMe()
  const { id, canBeAssigned } = holder
  const name = id === personId ? t('tab.person.me', { name: holder.name }) : holder.name
  const stands = edit.entry(part).value === id
  return (
    <li className={styles.holder}>
      <span>{name}</span>
      {stands ? (
        <span className={mergeClasses(look.subtle, styles.chosen)}>
          <CheckmarkRegular aria-hidden="true" />
          {t(`tab.field.${part}`)}
        </span>
      ) : task.rights.edit && canBeAssigned ? (
        <Button
          size="small"
          disabledFocusable={edit.isSaving}
          aria-label={t(`taskPage.setNamed.${part}`, { name: holder.name })}
          onClick={() => edit.write(part, { value: id, name: holder.name })}
        >
          {t(`taskPage.set.${part}`)}
        </Button>
      ) : (
        !canBeAssigned && <span className={look.subtle}>{t('taskPage.noAccess')}</span>
      )}
    </li>
  )
}

/** The roles KOMBIT recommends, and who holds them here. */
export function Recommended({ title, part, task, edit }: Props): ReactElement | null {
  const t = useT()
  const { sees } = useMe()
  const styles = useStyles()
  const look = useLook()
  const roles = part === 'responsible' ? task.recommendedResponsible : task.recommendedExecutor
  if (roles.length === 0) return null
  return (
    <Section title={title}>
      <ul className={mergeClasses(look.list, styles.roles)}>
        {roles.map(({ title: role, roleId, holders }) => (
          <li key={role}>
            {roleId && sees.roles ? <To to={`/roles/${roleId}`}>{role}</To> : role}
            {holders.length === 0 ? (
              <div className={look.subtle}>{t('tab.task.noHolder')}</div>
            ) : (
              <ul className={look.list}>
                {holders.map((holder) => (
                  <HolderLine key={holder.id} holder={holder} part={part} task={task} edit={edit} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
