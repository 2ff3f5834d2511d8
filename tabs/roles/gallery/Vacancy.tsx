import { makeStyles, tokens } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { ReactElement } from 'react'
import type { GalleryRole } from '../../../src/contract/role.js'
import { useT } from '../../host/reader.js'

const useStyles = makeStyles({
  warning: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorStatusWarningForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
})

/** That nobody holds the role, and whether somebody must. */
export function Vacancy({ role }: { role: GalleryRole }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const { vacant, importance, project } = role
  if (!vacant) return null
  return (
    <div>
      {importance === 'REQUIRED' && (
        <div className={styles.warning}>
          <WarningFilled className={styles.icon} aria-hidden="true" />
          {t('tab.gallery.mustBeFilled')}
        </div>
      )}
      <div className={styles.none}>{t(project ? 'tab.gallery.nobodyHere' : 'tab.gallery.nobody')}</div>
    </div>
  )
}
