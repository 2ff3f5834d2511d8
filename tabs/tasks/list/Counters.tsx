import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import { useT } from '../../host/reader.js'
import { COUNTED, toggled, type TaskView } from '../taskView.js'
import { NARROW, useLook } from '../../ui/look.js'
import { MarkerSign } from '../Marker.js'

const useStyles = makeStyles({
  counters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    [NARROW]: { width: '100%', gap: '6px' },
  },
  counter: {
    font: 'inherit',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '36px',
    padding: '0 14px',
    [NARROW]: { minHeight: '44px', padding: '0 4px', justifyContent: 'center', gap: '4px', flex: '1 0 70px' },
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusCircular,
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1Hover) },
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    ':hover': { ...shorthands.borderColor(tokens.colorBrandStroke1) },
  },
  number: { fontWeight: tokens.fontWeightBold, fontVariantNumeric: 'tabular-nums' },
  word: {
    textTransform: 'uppercase',
    fontSize: tokens.fontSizeBase200,
    letterSpacing: '0.04em',
    color: tokens.colorNeutralForeground2,
    [NARROW]: { letterSpacing: 0 },
  },
})

type Props = {
  counters: Reply<'tasks.list'>['counters'] | null
  view: TaskView
  change: (view: TaskView) => void
}

/** "14 RØD 0 GUL 1 GRØN 3 GRÅ": KLIK's counters in KLIK's order; each shows its tasks alone. */
export function Counters({ counters, view, change }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={styles.counters} role="group" aria-label={t('tab.list.counters')}>
      {COUNTED.map((marker) => {
        const isChosen = view.marker.includes(marker)
        return (
          <button
            key={marker}
            type="button"
            aria-pressed={isChosen}
            className={mergeClasses(look.focusable, styles.counter, isChosen && styles.chosen)}
            onClick={() => change(toggled(view, { name: 'marker', value: marker }))}
          >
            <MarkerSign marker={marker} />
            <span className={styles.number}>{counters ? counters[marker] : '–'}</span>{' '}
            <span className={styles.word}>{t(`marker.${marker}`)}</span>
          </button>
        )
      })}
    </div>
  )
}
