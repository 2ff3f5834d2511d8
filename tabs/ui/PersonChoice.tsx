import { makeStyles, Radio, RadioGroup, shorthands, tokens } from '@fluentui/react-components'
import { useDeferredValue, useId, useState, type ReactElement } from 'react'
import type { PersonOption } from '../../src/contract/person.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useLook } from './look.js'
import { SearchField } from './SearchField.js'
import { ProblemBanner } from './ProblemBanner.js'

const useStyles = makeStyles({
  /** One frame round the search and what it finds. */
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    padding: '8px',
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
  },
  people: { maxHeight: 'min(320px, 40vh)', overflowY: 'auto' },
  none: { margin: '0 8px' },
  name: { color: tokens.colorNeutralForeground1 },
  fold: { padding: '0 8px' },
  summary: { minHeight: '32px', display: 'list-item', cursor: 'pointer' },
  hindered: { margin: '0 0 8px' },
})

const placeOf = ({ title, department }: PersonOption): string =>
  [title, department].filter((part) => part !== null).join(' · ')

type Hindered = { person: PersonOption; why: string }

/** Those who cannot be chosen, each with the reason, out of the way of those who can. */
function Others({ hindered }: { hindered: readonly Hindered[] }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (hindered.length === 0) return null
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>{t('tab.person.others', { count: hindered.length })}</summary>
      <ul className={look.list}>
        {hindered.map(({ person, why }) => (
          <li key={person.id} className={styles.hindered}>
            <div className={styles.name}>{person.name}</div>
            <div className={look.subtle}>{why}</div>
          </li>
        ))}
      </ul>
    </details>
  )
}

type Props = {
  label: string
  chosen: string | null
  choose: (person: PersonOption) => void
  /** Why a person cannot be chosen; null when they can. */
  hindrance: (person: PersonOption) => string | null
}

/** People of the municipality, found by name, title or department; who can be chosen stands first. */
export function PersonChoice({ label, chosen, choose, hindrance }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const list = useId()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const { data, error } = useAsk('people.search', { query: { words } }, { keepsLast: true })
  const all = (data?.people ?? []).map((person) => ({ person, why: hindrance(person) }))
  const able = all.flatMap(({ person, why }) => (why === null ? [person] : []))
  const hindered = all.flatMap(({ person, why }) => (why === null ? [] : [{ person, why }]))
  return (
    <div className={styles.box} role="group" aria-label={label}>
      <SearchField label={t('tab.person.search')} words={typed} change={setTyped} controls={list} />
      {error && <ProblemBanner problem={error} />}
      <div id={list}>
        <RadioGroup
          className={styles.people}
          aria-label={label}
          value={chosen ?? ''}
          onChange={(_, { value }) => {
            const person = able.find(({ id }) => id === value)
            if (person) choose(person)
          }}
        >
          {able.map((person) => (
            <Radio
              key={person.id}
              value={person.id}
              label={
                <>
                  <div className={styles.name}>{person.name}</div>
                  <div className={look.subtle}>{placeOf(person)}</div>
                </>
              }
            />
          ))}
        </RadioGroup>
        {data && able.length === 0 && (
          <p className={styles.none} role="status">
            {t(hindered.length > 0 ? 'tab.person.nobodyAble' : 'tab.person.nobodyFound')}
          </p>
        )}
        <Others hindered={hindered} />
      </div>
    </div>
  )
}
