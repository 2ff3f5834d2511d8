import { Button, type ButtonProps } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { RouteName } from '../../src/contract/routes.js'
import { askFile } from '../api/client.js'
import { keepFile } from '../host/browser.js'
import { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { useNotify } from './Notices.js'
import { problemText } from './ProblemView.js'

/** A row of the contract whose answer is a file, and what is asked of it. */
export type WantedFile = { name: RouteName; given: Parameters<typeof askFile>[1] }

/** Fetches a file and lets the person keep it; says so, or why not. */
export function useDownload(): { fetch: (wanted: WantedFile) => void; isFetching: boolean } {
  const t = useT()
  const notify = useNotify()
  const { mutate, isPending } = useMutation({
    mutationFn: ({ name, given }: WantedFile) => askFile(name, given),
    onSuccess(file) {
      keepFile(file)
      notify({ text: t('tab.download.done', { name: file.name }) })
    },
    onError(error) {
      if (error instanceof Problem) notify({ text: problemText(t, error) })
    },
  })
  return { fetch: mutate, isFetching: isPending }
}

type Props = { label: string; wanted: WantedFile } & Pick<ButtonProps, 'appearance' | 'className'>

/** "Eksporter": one button, one file. It stays where it is while the file is made. */
export function Download({ label, wanted, appearance = 'subtle', className }: Props): ReactElement {
  const t = useT()
  const { fetch, isFetching } = useDownload()
  return (
    <Button
      appearance={appearance}
      className={className}
      icon={<ArrowDownloadRegular />}
      disabledFocusable={isFetching}
      onClick={() => fetch(wanted)}
    >
      {isFetching ? t('tab.download.making') : label}
    </Button>
  )
}
