import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark'
import { startTransition, Suspense, useState, type ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { later } from '../../ui/later.js'
import { NARROW } from '../../ui/look.js'
import type { TaskView } from '../taskView.js'

const fetchMenu = async () => (await import('./ViewMenu.js')).ViewMenu
const ViewMenu = later(fetchMenu)

const useStyles = makeStyles({
  button: { backgroundColor: tokens.colorNeutralBackground1, [NARROW]: { minHeight: '44px' } },
})

/** "Visning": its menu weighs as much as the rest of the page's parts together, and comes when it is pressed. */
export function ViewButton({ view }: { view: TaskView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [isPressed, setPressed] = useState(false)
  if (isPressed) {
    return (
      <Suspense>
        <ViewMenu view={view} className={styles.button} />
      </Suspense>
    )
  }
  return (
    <Button
      icon={<BookmarkRegular />}
      className={styles.button}
      aria-haspopup="menu"
      aria-expanded={false}
      // Until the menu is there the button stays, and keeps the focus.
      onClick={() => startTransition(() => setPressed(true))}
      onPointerEnter={() => void fetchMenu().catch(() => undefined)}
    >
      {t('tab.view.title')}
    </Button>
  )
}
