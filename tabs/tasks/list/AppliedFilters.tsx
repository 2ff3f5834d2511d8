import type { ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import { formatDay } from '../../../src/i18n/format.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../host/reader.js'
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
} from '../taskView.js'
import { setTags, Tags, wordsTag, type Tag } from '../../ui/list/Tags.js'
import { useLook } from '../../ui/look.js'

export type Options = Reply<'tasks.filters'>

type Named = readonly { id: string; name: string }[]

/** Every value of a filter by its name. */
function namesOf(t: Translator, options: Options | undefined, name: SetName): Named {
  const { projects = [], phases = [], themes = [], people = [], municipalities = [] } = options ?? {}
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
    municipality: municipalities,
  }
  return names[name]
}

function tagsOf(t: Translator, view: TaskView, options: Options | undefined): Tag<TaskView>[] {
  const belongings = options ?? { phases: [], themes: [] }
  const sets = setTags({
    view,
    names: SETS,
    label: (name) => t(`tab.field.${name}`),
    choices: (name) => namesOf(t, options, name),
    without: (name, value) => toggled(view, { name, value }, belongings),
  })
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
  const own = {
    key: 'own',
    label: t('tab.filter.only'),
    text: t('tab.filter.own'),
    without: { ...view, own: false },
  }
  return [...(view.own ? [own] : []), ...sets, ...days, ...wordsTag(view, t('tab.filter.words'))]
}

type Props = { view: TaskView; options: Options | undefined; change: (view: TaskView) => void }

/** What the task list is narrowed by. */
export function AppliedFilters({ view, options, change }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  if (!hasFilters(view)) return <div className={look.subtle}>{t('tab.filter.none')}</div>
  return <Tags tags={tagsOf(t, view, options)} change={change} reset={() => change(withoutFilters(view))} />
}
