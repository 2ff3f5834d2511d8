import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { FilterRegular } from '@fluentui/react-icons'
import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useT } from '../../reader.js'
import { countOf, type TaskView } from '../../taskView.js'
import { NARROW } from '../look.js'
import { SearchField } from '../SearchField.js'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    [NARROW]: { width: '100%', flexWrap: 'nowrap' },
  },
  search: { width: '260px', minWidth: 0, [NARROW]: { flexGrow: 1, flexShrink: 1, width: 'auto' } },
  filters: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
})

/** Typing is not a search at every letter. */
const PAUSE_MS = 350

type SearchProps = { words: string; search: (words: string) => void }

function Search({ words, search }: SearchProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [typed, setTyped] = useState(words)
  const [last, setLast] = useState(words)
  // The address changed under the field: by a tag, by "Nulstil alle", by going back.
  if (words !== last) {
    setLast(words)
    if (words !== typed.trim()) setTyped(words)
  }
  useEffect(() => {
    if (typed.trim() === words) return undefined
    const timer = setTimeout(() => search(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, words, search])
  // Emptied with the cross, it need not wait.
  const type = (next: string): void => {
    setTyped(next)
    if (next === '') search('')
  }
  return <SearchField label={t('tab.list.search')} words={typed} change={type} className={styles.search} />
}

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
        <Search words={view.words} search={(words) => change({ ...view, words }, true)} />
        <Button className={styles.filters} icon={<FilterRegular />} onClick={open}>
          {count === 0 ? t('tab.filter.title') : t('tab.filter.titleCount', { count })}
        </Button>
      </div>
    </div>
  )
}
