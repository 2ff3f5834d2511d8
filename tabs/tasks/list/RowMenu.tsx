import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import type { ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { STATUS_AFTER } from '../../../src/domain/taskStatus.js'
import { useT } from '../../host/reader.js'
import { RemindItems } from './RemindItems.js'
import { canEdit, type Work } from './work.js'

/** Open when it comes, since it is fetched when its button is pressed. */
export function RowMenu({ task, work, label }: { task: TaskRow; work: Work; label: string }): ReactElement {
  const t = useT()
  const { actions, status } = task
  return (
    <Menu positioning="below-end" defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map((action) => (
            <MenuItem key={action} onClick={() => work.change([task], { status: STATUS_AFTER[action] })}>
              {t(`taskWork.action.${action}`)}
            </MenuItem>
          ))}
          {canEdit(task) &&
            (['responsible', 'executor'] as const).map((as) => (
              <MenuItem key={as} onClick={() => work.assign([task], as)}>
                {t(`taskWork.assign.${as}`)}
              </MenuItem>
            ))}
          {actions.length > 0 && <MenuDivider />}
          {status !== 'COMPLETED' && (
            <MenuGroup>
              <MenuGroupHeader>{t('taskWork.remind')}</MenuGroupHeader>
              <RemindItems choose={(until) => work.remind([task], until)} />
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
