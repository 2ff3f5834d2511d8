import { Button, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, type ReactElement } from 'react'
import { formatNumber } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'center', gap: '12px' },
})

type Props = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  shown: number
  total: number
}

/** How much of a list is shown, and the rest of it: by itself when one gets there, or by the button. */
export function More({ query, shown, total }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const foot = useRef<HTMLDivElement>(null)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => {
    const { current } = foot
    if (!current || !hasNextPage) return undefined
    const watcher = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) fetchNextPage()
    })
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [hasNextPage, fetchNextPage])
  return (
    <div ref={foot} className={styles.foot}>
      <span className={look.subtle} role="status">
        {t('tab.list.shown', {
          shown: formatNumber(t.language, shown),
          all: formatNumber(t.language, total),
        })}
      </span>
      {hasNextPage && (
        <Button disabledFocusable={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('tab.list.showMore')}
        </Button>
      )}
    </div>
  )
}
