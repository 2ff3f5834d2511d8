import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactElement } from 'react'
import type { PersonOption } from '../../../src/contract/person.js'
import { ask } from '../../api.js'
import { keyOf } from '../../asking.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { SearchField } from '../SearchField.js'
import { RoleProblem } from './RoleProblem.js'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  people: { maxHeight: 'min(320px, 40vh)', overflowY: 'auto' },
  none: { margin: '8px 0' },
  name: { color: tokens.colorNeutralForeground1 },
})

type Props = {
  label: string
  chosen: string | null
  choose: (person: PersonOption) => void
  /** Why a person cannot be chosen; null when they can. */
  hindrance: (person: PersonOption) => string | null
}

/** People of the municipality, found by name, title or department. */
export function PersonChoice({ label, chosen, choose, hindrance }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const { data, error } = useQuery({
    queryKey: keyOf('people.search', { query: { words } }),
    queryFn: ({ signal }) => ask('people.search', { query: { words } }, signal),
    placeholderData: keepPreviousData,
  })
  const people = data?.people ?? []
  return (
    <div className={styles.box}>
      <SearchField label={t('tab.person.search')} words={typed} change={setTyped} />
      {error && <RoleProblem problem={error} />}
      <RadioGroup
        className={styles.people}
        aria-label={label}
        value={chosen ?? ''}
        onChange={(_, { value }) => {
          const person = people.find(({ id }) => id === value)
          if (person) choose(person)
        }}
      >
        {people.map((person) => {
          const why = hindrance(person)
          const place = [person.title, person.department].filter((part) => part !== null).join(' · ')
          return (
            <Radio
              key={person.id}
              value={person.id}
              disabled={why !== null}
              label={
                <>
                  <div className={styles.name}>{person.name}</div>
                  <div className={look.subtle}>{place}</div>
                  {why && <div className={look.subtle}>{why}</div>}
                </>
              }
            />
          )
        })}
      </RadioGroup>
      {data && people.length === 0 && (
        <p className={styles.none} role="status">
          {t('tab.person.nobodyFound')}
        </p>
      )}
    </div>
  )
}
