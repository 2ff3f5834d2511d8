import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { useDownload } from '../../ui/Download.js'

/** "Eksporter": the task as PDF, with or without what was written about it. */
export function ExportTask({ taskId }: { taskId: string }): ReactElement {
  const t = useT()
  const { language } = t
  const { fetch, isFetching } = useDownload()
  const pdf = (messages: 'true' | 'false'): void =>
    fetch({ name: 'tasks.pdf', given: { params: { taskId }, query: { messages, language } } })
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<ArrowDownloadRegular />} disabledFocusable={isFetching}>
          {isFetching ? t('tab.download.making') : t('tab.download.button')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => pdf('true')}>{t('download.pdf')}</MenuItem>
          <MenuItem onClick={() => pdf('false')}>{t('download.pdfWithoutMessages')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
