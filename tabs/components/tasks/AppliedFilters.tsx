import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import { formatDay } from '../../../src/i18n/format.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../reader.js'
import {
  hasFilters,
  MARKERS,
  NOBODY,
  PRIORITIES,
  SETS,
  STATUSES,
  toggled,
  withoutFilters,
  type SetName,
  type TaskView,
} from '../../taskView.js'
import { useLook } from '../look.js'

export type Options = Reply<'tasks.filters'>

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

type Named = readonly { id: string; name: string }[]

/** Every value of a filter by its name. */
function namesOf(t: Translator, options: Options | undefined, name: SetName): Named {
  const { projects = [], phases = [], themes = [], people = [] } = options ?? {}
  const everybody = [{ id: NOBODY, name: t('tab.filter.nobody') }, ...people]
  const names: Record<SetName, Named> = {
    project: projects,
    phase: phases,
    theme: themes,
    marker: MARKERS.map((id) => ({ id, name: t(`marker.${id}`) })),
    status: STATUSES.map((id) => ({ id, name: t(`status.${id}`) })),
    priority: PRIORITIES.map((id) => ({ id, name: t(`priority.${id}`) })),
    responsible: everybody,
    executor: everybody,
  }
  return names[name]
}

type Tag = { key: string; label: string; text: string; without: TaskView }

function tagsOf(t: Translator, view: TaskView, options: Options | undefined): Tag[] {
  const belongings = options ?? { phases: [], themes: [] }
  const sets = SETS.flatMap((name) =>
    view[name].map((value) => ({
      key: `${name} ${value}`,
      label: t(`tab.field.${name}`),
      text: namesOf(t, options, name).find(({ id }) => id === value)?.name ?? '…',
      without: toggled(view, { name, value }, belongings),
    })),
  )
  const days = (['endFrom', 'endTo'] as const).flatMap((name) =>
    view[name] === ''
      ? []
      : [
          {
            key: name,
            label: t(`tab.filter.${name}`),
            text: formatDay(t.language, view[name]),
            without: { ...view, [name]: '' },
          },
        ],
  )
  const words = view.words.trim()
  const search = words === '' ? [] : [{ key: 'words', label: t('tab.filter.words'), text: words }]
  return [...sets, ...days, ...search.map((tag) => ({ ...tag, without: { ...view, words: '' } }))]
}

type Props = { view: TaskView; options: Options | undefined; change: (view: TaskView) => void }

/** "Anvendte filtre": what the list is narrowed by, each of it with a way out. */
export function AppliedFilters({ view, options, change }: Props): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (!hasFilters(view)) return null
  return (
    <div className={look.row} role="group" aria-label={t('tab.filter.applied')}>
      <span className={look.label}>{t('tab.filter.applied')}</span>
      {tagsOf(t, view, options).map(({ key, label, text, without }) => (
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
      <Button appearance="transparent" size="small" onClick={() => change(withoutFilters(view))}>
        {t('tab.filter.reset')}
      </Button>
    </div>
  )
}
