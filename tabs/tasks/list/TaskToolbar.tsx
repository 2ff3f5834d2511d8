import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { FilterRegular } from '@fluentui/react-icons/svg/filter'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import type { ReactElement, ReactNode } from 'react'
import { useMe, useT } from '../../host/reader.js'
import { countOf, type TaskView } from '../taskView.js'
import { LiveSearch, SEARCHED } from '../../ui/list/LiveSearch.js'
import { NARROW } from '../../ui/look.js'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
  },
  phone: { display: 'flex', flexDirection: 'column', gap: '8px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', minWidth: 0, [NARROW]: { width: '100%' } },
  search: { [NARROW]: { flexWrap: 'nowrap' } },
  button: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { minHeight: '44px' },
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
})

type Narrowed = { view: TaskView; change: (view: TaskView, replace?: boolean) => void }

/** The search, and the tasks that are one's own. */
export function Narrowing({ view, change }: Narrowed): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.tools, styles.search)} role="search">
      <LiveSearch
        label={t('tab.list.search')}
        words={view.words}
        search={(words) => change({ ...view, words }, true)}
        controls={SEARCHED}
      />
      {sees.ownTasks && (
        <Button
          className={mergeClasses(styles.button, view.own && styles.chosen)}
          icon={<PersonRegular />}
          aria-pressed={view.own}
          onClick={() => change({ ...view, own: !view.own })}
        >
          {t('tab.list.mine')}
        </Button>
      )}
    </div>
  )
}

type Props = Narrowed & {
  open: () => void
  isNarrow: boolean
  /** "14 RØD 0 GUL 1 GRØN 3 GRÅ". */
  counters: ReactNode
  /** What is done with the list as a whole, and how it is sorted. */
  tools: ReactNode
}

/** The counters, what narrows the list and what is done with all of it; where there is no room, one button for the rest. */
export function TaskToolbar({ view, change, open, isNarrow, counters, tools }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const count = countOf(view)
  const filters = (
    <Button className={styles.button} icon={<FilterRegular />} onClick={open}>
      {count === 0 ? t('tab.filter.title') : t('tab.filter.titleCount', { count })}
    </Button>
  )
  if (isNarrow) {
    return (
      <div className={styles.phone}>
        {counters}
        {filters}
      </div>
    )
  }
  return (
    <div className={styles.bar}>
      {counters}
      <div className={styles.tools}>
        <Narrowing view={view} change={change} />
        {filters}
        {tools}
      </div>
    </div>
  )
}
