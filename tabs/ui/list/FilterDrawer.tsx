import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactElement, ReactNode } from 'react'
import { useT } from '../../host/reader.js'
import { useReturnedFocus } from '../focus.js'

const useStyles = makeStyles({
  drawer: { width: 'min(420px, 100vw)', maxWidth: '100vw' },
  body: { display: 'flex', flexDirection: 'column', paddingBottom: '16px' },
  foot: { flexWrap: 'wrap', gap: '8px' },
})

type Props = {
  open: boolean
  /** "Vis 14 opgaver": closes it. */
  show: string
  /** Null where nothing is chosen. */
  reset: (() => void) | null
  close: () => void
  children: ReactNode
}

/** "Projekter & filtre": what is chosen works at once, so that the list behind can be seen to follow. */
export function FilterDrawer({ open, show, reset, close, children }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  useReturnedFocus(open)
  return (
    <OverlayDrawer
      open={open}
      position="end"
      className={styles.drawer}
      onOpenChange={(_, { open: stays }) => {
        if (!stays) close()
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('tab.state.close')}
              onClick={close}
            />
          }
        >
          {t('tab.filter.title')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
      <DrawerFooter className={styles.foot}>
        <Button appearance="primary" onClick={close}>
          {show}
        </Button>
        {reset && <Button onClick={reset}>{t('tab.filter.reset')}</Button>}
      </DrawerFooter>
    </OverlayDrawer>
  )
}
