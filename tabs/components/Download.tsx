import { Button, type ButtonProps } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { RouteName } from '../../src/contract/routes.js'
import { askFile } from '../api.js'
import { keepFile } from '../browser.js'
import { Problem } from '../problem.js'
import { useT } from '../reader.js'
import { useNotify } from './Notices.js'
import { problemText } from './ProblemView.js'

/** A row of the contract whose answer is a file, and what is asked of it. */
export type Wanted = { name: RouteName; given: Parameters<typeof askFile>[1] }

/** Fetches a file and lets the person keep it; says so, or why not. */
export function useDownload(): { fetch: (wanted: Wanted) => void; isFetching: boolean } {
  const t = useT()
  const notify = useNotify()
  const { mutate, isPending } = useMutation({
    mutationFn: ({ name, given }: Wanted) => askFile(name, given),
    onSuccess(file) {
      keepFile(file)
      notify({ text: t('download.done', { name: file.name }) })
    },
    onError(error) {
      if (error instanceof Problem) notify({ text: problemText(t, error) })
    },
  })
  return { fetch: mutate, isFetching: isPending }
}

type Props = { label: string; wanted: Wanted } & Pick<ButtonProps, 'appearance' | 'className'>

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
      {isFetching ? t('download.making') : label}
    </Button>
  )
}
