import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState, type ReactElement } from 'react'
import { NARROW } from '../look.js'
import { SearchField } from '../SearchField.js'

const useStyles = makeStyles({
  search: { width: '260px', minWidth: 0, [NARROW]: { flexGrow: 1, flexShrink: 1, width: '140px' } },
})

/** Typing is not a search at every letter. */
const PAUSE_MS = 350

/** The id of the one list of a page that is searched. */
export const SEARCHED = 'searched'

type Props = {
  label: string
  words: string
  search: (words: string) => void
  /** The id of the list it searches. */
  controls?: string | undefined
}

/** A search that is asked of the server once the typing pauses. */
export function LiveSearch({ label, words, search, controls }: Props): ReactElement {
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
  return (
    <SearchField label={label} words={typed} change={type} controls={controls} className={styles.search} />
  )
}
