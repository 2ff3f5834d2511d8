import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { askFile } from './api.js'
import type { Problem } from './problem.js'

type File = Awaited<ReturnType<typeof askFile>>

/** Hands the file to the browser, as a link to it would. */
function keep({ blob, name }: File): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

type Asked = { name: Parameters<typeof askFile>[0]; query?: Parameters<typeof askFile>[1]['query'] }

/** A row of the contract whose answer is a file to keep. */
export const useDownload = (): UseMutationResult<File, Problem, Asked> =>
  useMutation({
    mutationFn: ({ name, query = {} }: Asked) => askFile(name, { query }),
    onSuccess: keep,
  })
