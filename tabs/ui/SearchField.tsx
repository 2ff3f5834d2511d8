import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useRef, type ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { useLook } from './look.js'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: '0 4px 0 10px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': {
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineOffset: '-1px',
      outlineColor: tokens.colorCompoundBrandStroke,
    },
  },
  input: {
    font: 'inherit',
    flexGrow: 1,
    minWidth: 0,
    width: '100%',
    padding: '4px 0',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    ...shorthands.borderStyle('none'),
    outlineStyle: 'none',
    textOverflow: 'ellipsis',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '::-webkit-search-cancel-button': { display: 'none' },
  },
  icon: { flexShrink: 0, fontSize: '16px' },
  clear: {
    display: 'flex',
    padding: '4px',
    fontSize: '16px',
    color: 'inherit',
    backgroundColor: 'transparent',
    ...shorthands.borderStyle('none'),
    cursor: 'pointer',
  },
})

type Props = {
  label: string
  words: string
  change: (words: string) => void
  /** The id of the list it searches. */
  controls: string | undefined
  className?: string | undefined
}

/** A field to search in; the cross empties it. */
export function SearchField({ label, words, change, controls, className }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={mergeClasses(styles.box, className)}>
      <SearchRegular className={styles.icon} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={label}
        aria-controls={controls}
        placeholder={label}
        value={words}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => change(target.value)}
      />
      {words !== '' && (
        <button
          type="button"
          className={mergeClasses(look.focusable, styles.clear)}
          aria-label={t('tab.state.clear')}
          onClick={() => {
            change('')
            input.current?.focus()
          }}
        >
          <DismissRegular aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
