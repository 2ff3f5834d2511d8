import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { To } from '../ui/To.js'

const useStyles = makeStyles({
  foot: { display: 'flex', gap: '16px', marginTop: '32px', fontSize: tokens.fontSizeBase200 },
})

/** Under every page. */
export function Foot(): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <footer className={styles.foot}>
      <To to="/privacy">{t('tab.nav.privacy')}</To>
      <To to="/terms">{t('tab.nav.terms')}</To>
    </footer>
  )
}
