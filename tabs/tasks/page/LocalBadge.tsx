import { Badge, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'

const useStyles = makeStyles({ badge: { height: 'auto', minHeight: '20px' } })

/** "Lokal – kun din kommune kan se den". */
export function LocalBadge(): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Badge className={styles.badge} appearance="tint" color="informative">
      {t('taskPage.localBadge')}
    </Badge>
  )
}
