import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { FilterRegular, PersonRegular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { useMe, useT } from '../../reader.js'
import { countOf, type TaskView } from '../../taskView.js'
import { LiveSearch } from '../list/LiveSearch.js'
import { NARROW } from '../look.js'

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: '12px' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
  },
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

type Props = {
  view: TaskView
  change: (view: TaskView, replace?: boolean) => void
  open: () => void
  /** "14 RØD 0 GUL 1 GRØN 3 GRÅ". */
  counters: ReactNode
  /** On the line of the counters: what is done with the list as a whole. */
  actions: ReactNode
  sort: ReactNode
}

/** The counters and what is done with the whole list; below them what narrows and sorts it. */
export function TaskToolbar({ view, change, open, counters, actions, sort }: Props): ReactElement {
  const t = useT()
  const { side, projects } = useMe()
  const styles = useStyles()
  const count = countOf(view)
  const mayBeAssigned = side === 'MUNICIPALITY' && projects.some(({ userType }) => userType !== 'READER')
  return (
    <div className={styles.bars}>
      <div className={styles.bar}>
        {counters}
        <div className={styles.tools}>
          {mayBeAssigned && (
            <Button
              className={mergeClasses(styles.button, view.own && styles.chosen)}
              icon={<PersonRegular />}
              aria-pressed={view.own}
              onClick={() => change({ ...view, own: !view.own })}
            >
              {t('tab.list.mine')}
            </Button>
          )}
          {actions}
        </div>
      </div>
      <div className={styles.bar}>
        <div className={mergeClasses(styles.tools, styles.search)} role="search">
          <LiveSearch
            label={t('tab.list.search')}
            words={view.words}
            search={(words) => change({ ...view, words }, true)}
          />
          <Button className={styles.button} icon={<FilterRegular />} onClick={open}>
            {count === 0 ? t('tab.filter.title') : t('tab.filter.titleCount', { count })}
          </Button>
        </div>
        {sort}
      </div>
    </div>
  )
}
