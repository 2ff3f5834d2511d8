import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskRow } from '../../src/contract/task.js'
import { useMe, useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0, '& + &': { marginTop: '4px' } },
  initials: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
})

/** "Anne-Marie Bo Juhl" → "AJ". */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '')
  const letters = [parts.at(0), parts.length > 1 ? parts.at(-1) : undefined]
  return letters.map((part) => (part ? String.fromCodePoint(part.codePointAt(0) ?? 32) : '')).join('')
}

type Person = { id: string; name: string }

function PersonLine({ person, as }: { person: Person; as: string }): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const styles = useStyles()
  const look = useLook()
  const name = person.id === personId ? t('tab.list.me', { name: person.name }) : person.name
  return (
    <div className={styles.line}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <span className={styles.name}>
        {name} <span className={mergeClasses(look.subtle)}>{as}</span>
      </span>
    </div>
  )
}

/** Who has the task, or null: nobody yet. One person in both places is named once. */
export function Who({ task }: { task: Pick<TaskRow, 'responsible' | 'executor'> }): ReactElement | null {
  const t = useT()
  const { responsible, executor } = task
  const [asResponsible, asExecutor] = [t('tab.list.responsible'), t('tab.list.executor')]
  if (!responsible && !executor) return null
  if (responsible && responsible.id === executor?.id)
    return <PersonLine person={responsible} as={t('tab.list.both')} />
  return (
    <>
      {executor && <PersonLine person={executor} as={asExecutor} />}
      {responsible && <PersonLine person={responsible} as={asResponsible} />}
    </>
  )
}
