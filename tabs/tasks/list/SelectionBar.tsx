import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import type { Status } from '../taskView.js'
import { RemindItems } from './RemindItems.js'
import { canEdit, type Work } from './work.js'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: '8px',
    zIndex: 6,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    boxShadow: tokens.shadow16,
    padding: '10px 16px',
  },
  count: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
  clear: { marginLeft: 'auto' },
})

/** The statuses a municipality sets. */
const SET: readonly Status[] = ['NOT_STARTED', 'STARTED', 'COMPLETED']

function Choice({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <Menu positioning="above-start">
      <MenuTrigger disableButtonEnhancement>
        <Button>{label}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** What is done with all chosen tasks at once. */
export function SelectionBar({ work }: { work: Work }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { chosen } = work
  const isOurs = chosen.some(canEdit)
  return (
    <div role="toolbar" aria-label={t('taskWork.toolbar')} className={`${look.card} ${styles.bar}`}>
      <span className={styles.count} role="status">
        {t('tab.list.chosen', { count: chosen.length })}
      </span>
      {isOurs && (
        <>
          <Choice label={t('taskWork.status')}>
            {SET.map((status) => (
              <MenuItem key={status} onClick={() => work.change(chosen, { status })}>
                {t(`status.${status}`)}
              </MenuItem>
            ))}
          </Choice>
          {(['responsible', 'executor'] as const).map((as) => (
            <Button key={as} onClick={() => work.assign(chosen, as)}>
              {t(`taskWork.assign.${as}`)}
            </Button>
          ))}
        </>
      )}
      <Choice label={t('taskWork.remindOf')}>
        <RemindItems choose={(until) => work.remind(chosen, until)} />
      </Choice>
      <Button appearance="subtle" className={styles.clear} onClick={() => work.chooseAll(false)}>
        {t('taskWork.clear')}
      </Button>
    </div>
  )
}
