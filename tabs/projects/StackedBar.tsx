import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ProjectRow } from '../../src/contract/project.js'
import { useT } from '../host/reader.js'
import { COUNTED } from '../tasks/taskView.js'
import { useLook } from '../ui/look.js'
import { MarkerSign } from '../tasks/Marker.js'

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '8px' },
  both: { display: 'flex', flexDirection: 'column', gap: '8px' },
  part: { borderRadius: '2px', minWidth: '6px', boxSizing: 'border-box' },
  RED: { backgroundColor: tokens.colorPaletteRedForeground3 },
  YELLOW: {
    backgroundColor: tokens.colorPaletteMarigoldBackground3,
    ...shorthands.border('1px', 'solid', tokens.colorPaletteMarigoldForeground2),
  },
  GREEN: { backgroundColor: tokens.colorPaletteGreenForeground3 },
  GREY: { ...shorthands.border('1px', 'solid', tokens.colorNeutralForeground3) },
  CHECK: { backgroundColor: tokens.colorNeutralStroke1 },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  number: { fontWeight: tokens.fontWeightSemibold },
})

type Props = { counters: ProjectRow['counters']; completed: number }

const partsOf = ({ counters, completed }: Props) => [
  ...COUNTED.map((marker) => ({ marker, count: counters[marker] })),
  { marker: 'CHECK' as const, count: completed },
]

/** How the tasks stand, for the eye alone. */
export function Bar(standing: Props): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.bar} aria-hidden="true">
      {partsOf(standing)
        .filter(({ count }) => count > 0)
        .map(({ marker, count }) => (
          <div
            key={marker}
            className={mergeClasses(styles.part, styles[marker])}
            style={{ flexGrow: count, flexBasis: 0 }}
          />
        ))}
    </div>
  )
}

/** How the tasks stand, as words for everybody. */
export function Standing(standing: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={mergeClasses(look.list, styles.counts)} aria-label={t('tab.list.counters')}>
      {partsOf(standing).map(({ marker, count }) => (
        <li key={marker} className={styles.count}>
          <MarkerSign marker={marker} />
          <span>
            <span className={styles.number}>{count}</span> {t(`marker.${marker}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** How the tasks stand, as a bar and as words. */
export function StackedBar(standing: Props): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.both}>
      <Bar {...standing} />
      <Standing {...standing} />
    </div>
  )
}
