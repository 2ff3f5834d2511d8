import { Combobox, makeStyles, mergeClasses, Option } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PersonOption } from '../../../src/contract/person.js'
import { useAsk } from '../../api/queries.js'
import type { Problem } from '../../api/problem.js'
import { useMe, useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { problemText } from '../../ui/ProblemView.js'
import type { Entry } from './draft.js'

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, textOverflow: 'ellipsis' } },
  list: { maxHeight: 'min(320px, 45vh)' },
  place: { display: 'block', overflowWrap: 'anywhere' },
  status: { margin: 0, padding: '8px 12px' },
})

/** No person has this for an id. */
const NOBODY = 'nobody'

const fits = (wanted: string, ...words: (string | null)[]): boolean =>
  words.some((word) => word?.toLowerCase().includes(wanted))

/** The name, and whether it is the reader's own. */
function useNameOf(): (person: { id: string; name: string }) => string {
  const t = useT()
  const { personId } = useMe()
  return ({ id, name }) => (id === personId ? t('tab.person.me', { name }) : name)
}

/** What the list says where it has nobody to offer; null where it has. */
function Said({ people, error }: { people: number | null; error: Problem | null }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  if (people !== null && people > 0) return null
  const text = error ? problemText(t, error) : t(people === 0 ? 'taskPage.nobodyFits' : 'tab.state.loading')
  return <p className={styles.status}>{text}</p>
}

function PersonLine({ person }: { person: PersonOption }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const nameOf = useNameOf()
  return (
    <span>
      {nameOf(person)}
      <span className={mergeClasses(look.subtle, styles.place)}>
        {[person.title, person.department].filter((part) => part !== null).join(' · ')}
      </span>
    </span>
  )
}

type Props = {
  id: string
  taskId: string
  entry: Entry
  choose: (entry: Entry) => void
  disabled: boolean
}

/** One of those who can be put on the task, found by writing a part of the name, or nobody. */
export function PersonField({ id, taskId, entry, choose, disabled }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const nameOf = useNameOf()
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [wasReached, setReached] = useState(false)
  const { data, error } = useAsk('tasks.assignable', { params: { taskId } }, { enabled: wasReached })
  const nobody = t('tab.filter.nobody')
  const wanted = (typed ?? '').trim().toLowerCase()
  const people = data?.people.filter(({ name, title, department }) => fits(wanted, name, title, department))
  const chosen = entry.value === '' ? nobody : nameOf({ id: entry.value, name: entry.name ?? '' })
  const choosing = (value: string | undefined): void => {
    // Fluent lets go of what was chosen as soon as something is typed; here it stands until something else is chosen.
    if (value === undefined) return
    setTyped(null)
    const person = data?.people.find((one) => one.id === value)
    if (value === NOBODY) choose({ value: '' })
    else if (person) choose({ value: person.id, name: person.name })
  }
  return (
    <Combobox
      id={id}
      className={styles.box}
      listbox={{ className: styles.list }}
      input={{ autoComplete: 'off' }}
      expandIcon={{ 'aria-label': t('tab.list.who') }}
      disabled={disabled}
      value={typed ?? chosen}
      selectedOptions={[entry.value || NOBODY]}
      onFocus={({ target }) => {
        setReached(true)
        if (target instanceof HTMLInputElement) target.select()
      }}
      onChange={({ target }) => {
        setTyped(target.value)
        setOpen(true)
      }}
      onBlur={() => setTyped(null)}
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setReached(true)
        setOpen(open)
        if (!open) setTyped(null)
      }}
      onOptionSelect={(_, { optionValue }) => choosing(optionValue)}
    >
      {fits(wanted, nobody) && (
        <Option value={NOBODY} text={nobody}>
          {nobody}
        </Option>
      )}
      {people?.map((person) => (
        <Option key={person.id} value={person.id} text={nameOf(person)}>
          <PersonLine person={person} />
        </Option>
      ))}
      <Said people={people?.length ?? null} error={error} />
    </Combobox>
  )
}
