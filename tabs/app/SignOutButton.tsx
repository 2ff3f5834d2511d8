import { Button } from '@fluentui/react-components'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import type { ReactElement } from 'react'
import { useMe, useT } from '../host/reader.js'
import { useSignOut } from '../ui/useSignOut.js'

/** *Log ud*, for whoever has signed in in this browser. */
export function SignOutButton(): ReactElement {
  const t = useT()
  const { name } = useMe()
  const signOut = useSignOut()
  const label = t('browser.signOut', { name })
  return (
    <Button
      appearance="subtle"
      icon={<SignOutRegular />}
      aria-label={label}
      title={label}
      onClick={signOut}
    />
  )
}
