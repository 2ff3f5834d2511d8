import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { FilterRegular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { useT } from '../../reader.js'
import { countOf, type TaskView } from '../../taskView.js'
import { LiveSearch } from '../list/LiveSearch.js'
import { NARROW } from '../look.js'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    [NARROW]: { width: '100%', flexWrap: 'nowrap' },
  },
  filters: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
})

type Props = {
  view: TaskView
  change: (view: TaskView, replace?: boolean) => void
  open: () => void
  children: ReactNode
}

/** Counters on one side; search and "Projekter & filtre" on the other. */
export function Toolbar({ view, change, open, children }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const count = countOf(view)
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.tools} role="search">
        <LiveSearch
          label={t('tab.list.search')}
          words={view.words}
          search={(words) => change({ ...view, words }, true)}
        />
        <Button className={styles.filters} icon={<FilterRegular />} onClick={open}>
          {count === 0 ? t('tab.filter.title') : t('tab.filter.titleCount', { count })}
        </Button>
      </div>
    </div>
  )
}
