import { Checkbox, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { Facts } from '../ui/Facts.js'
import { useLook } from '../ui/look.js'
import type { Lock } from '../ui/Padlock.js'

const useStyles = makeStyles({ hint: { margin: '0 0 0 34px' }, locked: { margin: '6px 0 0' } })

type Props = { is: boolean; lock: Lock | null; change: (is: boolean) => void }

/** The municipality-wide flag; of users of FK Adgangsstyring it is governed there. */
export function AdministratorField({ is, lock, change }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (lock) {
    const value = t(is ? 'users.edit.yes' : 'users.edit.no')
    return (
      <>
        <Facts facts={[{ label: t('users.edit.administratorLabel'), value, lock }]} />
        <p className={`${look.subtle} ${styles.locked}`}>
          {t(lock === 'fk' ? 'users.edit.administratorFk' : 'users.edit.administratorRight')}
        </p>
      </>
    )
  }
  return (
    <>
      <Checkbox
        checked={is}
        label={t('users.edit.administratorLabel')}
        onChange={(_, { checked }) => change(checked === true)}
      />
      <p className={`${look.subtle} ${styles.hint}`}>{t('users.edit.administratorHint')}</p>
    </>
  )
}
