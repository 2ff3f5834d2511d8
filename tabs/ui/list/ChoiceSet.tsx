import { Checkbox, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { useId, useState, type ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { useLook } from '../look.js'
import { SearchField } from '../SearchField.js'

export type Choice = { id: string; name: string; sign?: ReactElement }

/** Longer lists get a field to narrow them. */
const LONG = 8

const useStyles = makeStyles({
  set: {
    ...shorthands.borderBottom('1px', 'solid', tokens.colorNeutralStroke2),
    '&[open] > summary > svg': { transform: 'rotate(180deg)' },
  },
  summary: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '44px',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
  },
  count: {
    minWidth: '20px',
    padding: '0 6px',
    boxSizing: 'border-box',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  chevron: { marginLeft: 'auto', flexShrink: 0 },
  choices: {
    display: 'flex',
    flexDirection: 'column',
    paddingBottom: '12px',
    maxHeight: '280px',
    overflowY: 'auto',
  },
  list: { display: 'flex', flexDirection: 'column' },
  name: { display: 'inline-flex', alignItems: 'center', gap: '6px', overflowWrap: 'anywhere' },
  hint: { margin: '0 0 12px' },
})

type Props = {
  title: string
  choices: readonly Choice[]
  chosen: readonly string[]
  hint: string | undefined
  toggle: (id: string) => void
}

/** One filter: several values at once, its number beside its name. */
export function ChoiceSet({ title, choices, chosen, hint, toggle }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const list = useId()
  const [words, setWords] = useState('')
  const [startsOpen] = useState(chosen.length > 0 || title === t('tab.field.project'))
  const isLong = choices.length > LONG
  const wanted = words.trim().toLowerCase()
  const shown = isLong
    ? choices.filter(({ id, name }) => chosen.includes(id) || name.toLowerCase().includes(wanted))
    : choices
  return (
    <details className={styles.set} open={startsOpen}>
      <summary className={mergeClasses(styles.summary, look.focusable)}>
        {title}
        {chosen.length > 0 && <span className={styles.count}>{chosen.length}</span>}
        <ChevronDownRegular className={styles.chevron} aria-hidden="true" />
      </summary>
      {hint && <p className={mergeClasses(look.subtle, styles.hint)}>{hint}</p>}
      <div className={styles.choices} role="group" aria-label={title}>
        {isLong && (
          <SearchField
            label={t('tab.filter.narrow', { title })}
            words={words}
            change={setWords}
            controls={list}
          />
        )}
        <div id={list} className={styles.list}>
          {!hint &&
            shown.map(({ id, name, sign }) => (
              <Checkbox
                key={id}
                checked={chosen.includes(id)}
                onChange={() => toggle(id)}
                label={
                  <span className={styles.name}>
                    {sign}
                    {name}
                  </span>
                }
              />
            ))}
        </div>
      </div>
    </details>
  )
}
