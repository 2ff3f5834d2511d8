import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { TaskRow } from '../../src/contract/task.js'
import { whyOf } from '../deadline.js'
import { useMe, useT } from '../reader.js'
import { useLook } from './look.js'
import { MarkerWord } from './Marker.js'

const useStyles = makeStyles({
  box: { position: 'relative', display: 'inline-block' },
  button: {
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    ...shorthands.borderStyle('none'),
    padding: '4px 6px',
    marginLeft: '-6px',
    minHeight: '24px',
    cursor: 'help',
    textAlign: 'left',
  },
  bubble: {
    position: 'absolute',
    zIndex: 2,
    top: 'calc(100% + 2px)',
    left: '-6px',
    width: 'max-content',
    maxWidth: '260px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  line: { display: 'block', '& + &': { marginTop: '4px' } },
  closed: { display: 'none' },
})

/** The sign, the word and, on hover, focus or tap, why. */
export function Deadline({ task }: { task: TaskRow }): ReactElement {
  const t = useT()
  const { today } = useMe()
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') setOpen(false)
  }
  return (
    <span className={styles.box} onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        className={mergeClasses(styles.button, look.focusable)}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={closeOnEscape}
        onClick={() => setOpen(true)}
      >
        <MarkerWord marker={task.marker} />
      </button>
      <span id={id} role="tooltip" className={mergeClasses(styles.bubble, !isOpen && styles.closed)}>
        {whyOf(t, task, today).map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
      </span>
    </span>
  )
}
