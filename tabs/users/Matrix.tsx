import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { RadioButtonFilled } from '@fluentui/react-icons/svg/radio-button'
import { useId, useState, type ReactElement } from 'react'
import type { UserDetail } from '../../src/contract/user.js'
import { useT } from '../host/reader.js'
import { ACCESS_TYPES, type AccessType } from './userView.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { useNarrow } from '../ui/narrow.js'
import { Padlock } from '../ui/Padlock.js'
import { SearchField } from '../ui/SearchField.js'

/** Below this a row of radio buttons is too tight for a thumb. */
const GRID_MIN = 700
/** Longer lists get a field to narrow them. */
const LONG = 10
const NONE = 'NONE'
const COLUMNS = [NONE, ...ACCESS_TYPES] as const

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  search: { marginBottom: '8px', maxWidth: '320px' },
  th: { padding: '6px 8px', textAlign: 'left', verticalAlign: 'bottom' },
  column: { width: '92px', textAlign: 'center', letterSpacing: '0.03em', textTransform: 'uppercase' },
  project: {
    padding: '8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  td: {
    padding: 0,
    textAlign: 'center',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  cell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '44px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-within': {
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineOffset: '-2px',
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  radio: {
    width: '18px',
    height: '18px',
    margin: 0,
    cursor: 'pointer',
    accentColor: tokens.colorCompoundBrandForeground1,
    outlineStyle: 'none',
  },
  held: { display: 'inline-flex', fontSize: '20px', color: tokens.colorNeutralForeground2 },
  changed: { fontWeight: tokens.fontWeightSemibold },
  lines: { display: 'flex', flexDirection: 'column' },
  line: {
    padding: '10px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  locked: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', minHeight: '32px' },
})

type Row = UserDetail['matrix'][number]
type Access = Record<string, AccessType | null>
type Change = (projectId: string, userType: AccessType | null) => void

const typeOf = (column: (typeof COLUMNS)[number]): AccessType | null => (column === NONE ? null : column)

type RowProps = { row: Row; value: AccessType | null; change: Change }

/** The type there was, where another has been chosen. */
function Was({ row, value }: Omit<RowProps, 'change'>): ReactElement | null {
  const t = useT()
  const look = useLook()
  if (row.userType === value) return null
  return (
    <div className={look.subtle}>
      {t('users.edit.was', { type: t(`users.type.${row.userType ?? NONE}`) })}
    </div>
  )
}

function GridRow({ row, value, change }: RowProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { project, canChange } = row
  const group = useId()
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.project, row.userType !== value && styles.changed)}>
        {project.name} {!canChange && <Padlock lock="noRight" />}
        <Was row={row} value={value} />
      </th>
      {COLUMNS.map((column) => {
        const type = typeOf(column)
        const isHeld = type === value
        const label = t('users.edit.cell', { project: project.name, type: t(`users.type.${column}`) })
        return (
          <td key={column} className={styles.td}>
            {canChange ? (
              <label className={styles.cell}>
                <input
                  type="radio"
                  name={group}
                  className={styles.radio}
                  checked={isHeld}
                  aria-label={label}
                  onChange={() => change(project.id, type)}
                />
              </label>
            ) : (
              isHeld && (
                <span className={styles.held}>
                  <RadioButtonFilled aria-hidden="true" />
                  <span className={look.unseen}>{t(`users.type.${column}`)}</span>
                </span>
              )
            )}
          </td>
        )
      })}
    </tr>
  )
}

function Line({ row, value, change }: RowProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { project, canChange } = row
  if (!canChange) {
    return (
      <li className={mergeClasses(styles.line, styles.locked)}>
        {project.name}: {t(`users.type.${value ?? NONE}`)} <Padlock lock="noRight" />
      </li>
    )
  }
  return (
    <li className={styles.line}>
      <Choose
        isSpread
        label={project.name}
        value={value ?? NONE}
        choices={COLUMNS.map((column) => ({ value: column, text: t(`users.type.${column}`) }))}
        change={(chosen) => change(project.id, ACCESS_TYPES.find((type) => type === chosen) ?? null)}
      />
      <Was row={row} value={value} />
    </li>
  )
}

function Grid({ rows, access, change }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <table className={styles.table} aria-label={t('users.edit.assignment')}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(look.label, styles.th)}>
            {t('users.edit.project')}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={mergeClasses(look.label, styles.th, styles.column)}>
              {t(`users.type.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GridRow key={row.project.id} row={row} value={access[row.project.id] ?? null} change={change} />
        ))}
      </tbody>
    </table>
  )
}

type Props = { rows: readonly Row[]; access: Access; change: Change }

/** "Tildeling": a row of radio buttons for each project; on a phone a list to choose from. */
export function Matrix({ rows, access, change }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isNarrow = useNarrow(GRID_MIN)
  const list = useId()
  const [words, setWords] = useState('')
  const wanted = words.trim().toLowerCase()
  const shown = rows.filter(({ project }) => project.name.toLowerCase().includes(wanted))
  return (
    <>
      {rows.length > LONG && (
        <SearchField
          label={t('users.edit.findProject')}
          words={words}
          change={setWords}
          className={styles.search}
          controls={list}
        />
      )}
      <div id={list}>
        {isNarrow ? (
          <ul className={mergeClasses(look.list, styles.lines)} aria-label={t('users.edit.assignment')}>
            {shown.map((row) => (
              <Line key={row.project.id} row={row} value={access[row.project.id] ?? null} change={change} />
            ))}
          </ul>
        ) : (
          <Grid rows={shown} access={access} change={change} />
        )}
      </div>
    </>
  )
}
