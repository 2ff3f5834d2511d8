import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskRow } from '../../src/contract/task.js'
import { urgencyWords } from '../../src/i18n/urgency.js'
import { useT } from '../host/reader.js'
import type { Marker } from './taskView.js'

/** The same shapes as on the bot's cards: a colour is always also a shape and a word. */
const SHAPES: Record<Marker, ReactElement> = {
  RED: <rect x="2" y="2" width="12" height="12" rx="2" />,
  YELLOW: <path d="M8 2.2 14.3 13.4H1.7Z" strokeWidth="1.4" strokeLinejoin="round" />,
  GREEN: <circle cx="8" cy="8" r="6" />,
  GREY: <circle cx="8" cy="8" r="5.2" fill="none" strokeWidth="1.8" />,
  CHECK: (
    <path
      d="M2.6 8.6 6.4 12.4 13.4 4.2"
      fill="none"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
}

const useStyles = makeStyles({
  sign: { flexShrink: 0, display: 'block' },
  RED: { fill: tokens.colorPaletteRedForeground3 },
  YELLOW: { fill: tokens.colorPaletteMarigoldBackground3, stroke: tokens.colorPaletteMarigoldForeground2 },
  GREEN: { fill: tokens.colorPaletteGreenForeground3 },
  GREY: { stroke: tokens.colorNeutralForeground3 },
  CHECK: { stroke: tokens.colorPaletteGreenForeground3 },
  word: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontWeight: tokens.fontWeightSemibold },
})

export function MarkerSign({ marker, size = 14 }: { marker: Marker; size?: number }): ReactElement {
  const styles = useStyles()
  return (
    <svg
      className={mergeClasses(styles.sign, styles[marker])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {SHAPES[marker]}
    </svg>
  )
}

/** "■ 5 dage over": the sign, and what it means in plain words; the colour's name is said to a pointer. */
export function Urgency({ task }: { task: Pick<TaskRow, 'marker' | 'urgency'> }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <span className={styles.word} title={t(`marker.${task.marker}`)}>
      <MarkerSign marker={task.marker} />
      <span>{urgencyWords(t, task)}</span>
    </span>
  )
}

/** The sign with its word. */
export function MarkerWord({ marker }: { marker: Marker }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <span className={styles.word}>
      <MarkerSign marker={marker} />
      {t(`marker.${marker}`)}
    </span>
  )
}
