import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { askFile } from './api.js'
import { keepFile } from './browser.js'
import type { Problem } from './problem.js'

type File = Awaited<ReturnType<typeof askFile>>

type Asked = { name: Parameters<typeof askFile>[0]; query?: Parameters<typeof askFile>[1]['query'] }

/** A row of the contract whose answer is a file to keep. */
export const useDownload = (): UseMutationResult<File, Problem, Asked> =>
  useMutation({
    mutationFn: ({ name, query = {} }: Asked) => askFile(name, { query }),
    onSuccess: keepFile,
  })
