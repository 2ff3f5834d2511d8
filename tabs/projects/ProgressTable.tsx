import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ProjectPart } from '../../src/contract/project.js'
import { useT } from '../host/reader.js'
import { MARKERS, type Marker } from '../tasks/taskView.js'
import { useLook } from '../ui/look.js'
import { MarkerSign } from '../tasks/Marker.js'
import { useNarrow } from '../ui/narrow.js'
import { Bar } from './StackedBar.js'
import { To } from '../ui/To.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  caption: { textAlign: 'left', paddingBottom: '8px' },
  head: {
    padding: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
  },
  first: { width: '28%', textAlign: 'left', paddingLeft: 0 },
  word: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '0 4px',
  },
  name: {
    padding: '10px 12px 10px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  figure: { padding: '4px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    minWidth: '32px',
    minHeight: '32px',
    '@media (max-width: 639px)': { minWidth: '44px', minHeight: '44px' },
  },
  none: { color: tokens.colorNeutralForeground3 },
  line: { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  bar: { marginTop: '6px' },
})

const countOf = ({ counters, completed }: ProjectPart, marker: Marker): number =>
  marker === 'CHECK' ? completed : counters[marker]
const totalOf = (part: ProjectPart): number => MARKERS.reduce((sum, marker) => sum + countOf(part, marker), 0)

type Address = (part: ProjectPart, marker: Marker[]) => string | null
type FigureProps = { count: number; to: string | null; label: string }

/** A number that leads to what it counts. */
function Figure({ count, to, label }: FigureProps): ReactElement {
  const styles = useStyles()
  return (
    <td className={styles.figure}>
      {count > 0 && to ? (
        <To to={to} label={label} className={styles.link}>
          {count}
        </To>
      ) : (
        <span className={mergeClasses(styles.link, count === 0 && styles.none)}>{count}</span>
      )}
    </td>
  )
}

type PartProps = { part: ProjectPart; unnamed: string; address: Address; isNarrow: boolean }

/** One part: its name with a bar that only decorates, and its figures. */
function Part({ part, unnamed, address, isNarrow }: PartProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const name = part.part?.name ?? unnamed
  const total = totalOf(part)
  const head = (
    <th
      scope={isNarrow ? 'rowgroup' : 'row'}
      colSpan={isNarrow ? MARKERS.length + 1 : 1}
      className={styles.name}
    >
      {name}
      <div className={styles.bar}>
        <Bar {...part} />
      </div>
    </th>
  )
  const figures = (
    <>
      {MARKERS.map((marker) => (
        <Figure
          key={marker}
          count={countOf(part, marker)}
          to={address(part, [marker])}
          label={`${name}, ${t(`marker.${marker}`)}: ${countOf(part, marker)}`}
        />
      ))}
      <Figure count={total} to={address(part, [])} label={`${name}, ${t('tab.project.total')}: ${total}`} />
    </>
  )
  return (
    <tbody>
      <tr className={styles.line}>
        {head}
        {!isNarrow && figures}
      </tr>
      {isNarrow && <tr>{figures}</tr>}
    </tbody>
  )
}

type Props = {
  title: string
  of: string
  unnamed: string
  parts: readonly ProjectPart[]
  /** Where a figure leads; null where it leads nowhere. */
  address: Address
}

/** How the parts of a project stand: a chart that is a table. */
export function ProgressTable({ title, of, unnamed, parts, address }: Props): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isNarrow = useNarrow(640)
  if (parts.length === 0) return null
  return (
    <table className={styles.table}>
      <caption className={mergeClasses(look.h3, styles.caption)}>{title}</caption>
      <thead>
        <tr>
          {!isNarrow && (
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {of}
            </th>
          )}
          {MARKERS.map((marker) => (
            <th key={marker} scope="col" className={styles.head}>
              <span className={styles.word}>
                <MarkerSign marker={marker} />
                <span className={isNarrow ? look.unseen : ''}>{t(`marker.${marker}`)}</span>
              </span>
            </th>
          ))}
          <th scope="col" className={styles.head}>
            {t('tab.project.total')}
          </th>
        </tr>
      </thead>
      {parts.map((part) => (
        <Part key={part.part?.id ?? ''} part={part} unnamed={unnamed} address={address} isNarrow={isNarrow} />
      ))}
    </table>
  )
}
