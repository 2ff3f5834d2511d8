import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  tag: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '28px',
    padding: '3px 8px',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1Hover) },
  },
  name: { color: tokens.colorNeutralForeground3 },
  x: { flexShrink: 0 },
})

/** One value a list is narrowed by. */
export type Tag<View> = { key: string; label: string; text: string; without: View }

type SetsOf<View, Name extends string> = {
  view: View
  names: readonly Name[]
  label: (name: Name) => string
  /** What can be chosen, by its id. */
  choices: (name: Name) => readonly { id: string; name: string }[]
  without: (name: Name, value: string) => View
}

/** A tag for every value chosen; one nobody knows the name of is shown as "…". */
export const setTags = <Name extends string, View extends Record<Name, readonly string[]>>({
  view,
  names,
  label,
  choices,
  without,
}: SetsOf<View, Name>): Tag<View>[] =>
  names.flatMap((name) =>
    view[name].map((value) => ({
      key: `${name} ${value}`,
      label: label(name),
      text: choices(name).find(({ id }) => id === value)?.name ?? '…',
      without: without(name, value),
    })),
  )

/** The tag of the words one searches for, if any. */
export function wordsTag<View extends { words: string }>(view: View, label: string): Tag<View>[] {
  const text = view.words.trim()
  return text === '' ? [] : [{ key: 'words', label, text, without: { ...view, words: '' } }]
}

type Props<View> = { tags: readonly Tag<View>[]; change: (view: View) => void; reset: () => void }

/** "Anvendte filtre": what a list is narrowed by, each of it with a way out. */
export function Tags<View>({ tags, change, reset }: Props<View>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={look.row} role="group" aria-label={t('tab.filter.applied')}>
      <span className={look.label}>{t('tab.filter.applied')}</span>
      {tags.map(({ key, label, text, without }) => (
        <button
          key={key}
          type="button"
          className={mergeClasses(look.focusable, styles.tag)}
          aria-label={t('tab.filter.remove', { label, text })}
          onClick={() => change(without)}
        >
          <span>
            <span className={styles.name}>{label}:</span> {text}
          </span>
          <DismissRegular className={styles.x} aria-hidden="true" />
        </button>
      ))}
      <Button appearance="transparent" size="small" onClick={reset}>
        {t('tab.filter.reset')}
      </Button>
    </div>
  )
}
