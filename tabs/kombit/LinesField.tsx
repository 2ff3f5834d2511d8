import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  shorthands,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { ROLE_LINE_MAX, ROLE_LINES_MAX, type LineSection } from '../../src/domain/roleChange.js'
import { useT } from '../host/reader.js'
import { aLine, type DraftLine } from './roleDraft.js'
import { NARROW, useLook } from '../ui/look.js'

const useStyles = makeStyles({
  set: { ...shorthands.borderStyle('none'), margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold },
  lines: { display: 'flex', flexDirection: 'column', gap: '10px', marginBottom: '8px' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 8px',
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  text: { width: '100%' },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  none: { margin: '0 0 8px' },
})

type Move = 'up' | 'down' | 'remove'
type RowProps = {
  section: LineSection
  line: DraftLine
  at: { index: number; count: number }
  change: (line: DraftLine) => void
  move: (move: Move) => void
}

/** The two parts of a solution's life a duty can belong to. */
function Marks({
  what,
  line,
  change,
}: {
  what: string
  line: DraftLine
  change: RowProps['change']
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <div className={styles.marks}>
      {(['implementation', 'operations'] as const).map((mark) => (
        <Checkbox
          key={mark}
          checked={line[mark]}
          label={t(`kombit.edit.${mark}`)}
          input={{ 'aria-label': t('kombit.edit.markOn', { mark: t(`kombit.edit.${mark}`), what }) }}
          onChange={(_, { checked }) => change({ ...line, [mark]: checked === true })}
        />
      ))}
    </div>
  )
}

function Row({ section, line, at: { index, count }, change, move }: RowProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const what = t('kombit.edit.line', { section: t(`kombit.section.${section}`), number: index + 1 })
  const buttons = [
    { to: 'up', icon: <ArrowUpRegular />, isOff: index === 0 },
    { to: 'down', icon: <ArrowDownRegular />, isOff: index === count - 1 },
    { to: 'remove', icon: <DeleteRegular />, isOff: false },
  ] as const
  return (
    <li className={styles.line}>
      <Textarea
        className={styles.text}
        aria-label={what}
        data-line={line.key}
        value={line.text}
        maxLength={ROLE_LINE_MAX}
        resize="vertical"
        rows={2}
        onChange={(_, { value }) => change({ ...line, text: value.replaceAll('\n', ' ') })}
      />
      <div className={look.row}>
        {buttons.map(({ to, icon, isOff }) => (
          <Button
            key={to}
            appearance="subtle"
            icon={icon}
            data-move={`${line.key} ${to}`}
            disabledFocusable={isOff}
            aria-label={t(`kombit.edit.${to}`, { what })}
            onClick={() => move(to)}
          />
        ))}
      </div>
      {section !== 'competences' && <Marks what={what} line={line} change={change} />}
    </li>
  )
}

/** What the focus goes to after the next drawing, so that the keyboard can go on. */
function useFocusNext(): [React.RefObject<HTMLFieldSetElement | null>, (selector: string) => void] {
  const set = useRef<HTMLFieldSetElement>(null)
  const [next, setNext] = useState<{ selector: string } | null>(null)
  useEffect(() => {
    if (next) set.current?.querySelector<HTMLElement>(next.selector)?.focus()
  }, [next])
  return [set, (selector) => setNext({ selector })]
}

function moved(lines: readonly DraftLine[], index: number, move: Move): DraftLine[] {
  const rest = lines.toSpliced(index, 1)
  const line = lines[index]
  if (move === 'remove' || !line) return rest
  return rest.toSpliced(move === 'up' ? index - 1 : index + 1, 0, line)
}

type Props = { section: LineSection; lines: readonly DraftLine[]; change: (lines: DraftLine[]) => void }

/** Duties, responsibilities or competences, each a line to write in, to move and to take away. */
export function LinesField({ section, lines, change }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [set, focusOn] = useFocusNext()
  const name = t(`kombit.section.${section}`)
  const move = (index: number, to: Move): void => {
    const key = lines[index]?.key ?? ''
    const beside = (lines[index + 1] ?? lines[index - 1])?.key
    change(moved(lines, index, to))
    if (to !== 'remove') focusOn(`[data-move="${key} ${to}"]`)
    else focusOn(beside ? `[data-line="${beside}"]` : '[data-add]')
  }
  const add = (): void => {
    const line = aLine()
    change([...lines, line])
    focusOn(`[data-line="${line.key}"]`)
  }
  return (
    <fieldset ref={set} className={styles.set}>
      <legend className={styles.legend}>{name}</legend>
      {lines.length === 0 && (
        <p className={mergeClasses(look.subtle, styles.none)}>{t('kombit.edit.noLines')}</p>
      )}
      <ol className={mergeClasses(look.list, styles.lines)}>
        {lines.map((line, index) => (
          <Row
            key={line.key}
            section={section}
            line={line}
            at={{ index, count: lines.length }}
            change={(next) => change(lines.map((one) => (one.key === next.key ? next : one)))}
            move={(to) => move(index, to)}
          />
        ))}
      </ol>
      <Button
        size="small"
        icon={<AddRegular />}
        data-add
        disabledFocusable={lines.length >= ROLE_LINES_MAX}
        onClick={add}
      >
        {t('kombit.edit.add', { section: name.toLocaleLowerCase() })}
      </Button>
    </fieldset>
  )
}
