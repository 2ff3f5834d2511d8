import { useQueryClient } from '@tanstack/react-query'
import type { Asking } from '../../src/contract/index.js'
import type { Profile } from '../../src/contract/user.js'
import { keyOf, useDo, useStale } from '../api/queries.js'
import type { Problem } from '../api/problem.js'

type Edit = Omit<Asking<'profile.edit'>['body'], 'version'>

export type ProfileSave = {
  save: (edit: Edit, then: (profile: Profile) => void) => void
  isBusy: boolean
  problem: Problem | null
  seeNow: () => void
}

/** Changing one's own profile; what is saved is seen at once. */
export function useProfileSave({ version }: Profile): ProfileSave {
  const queries = useQueryClient()
  const { seeNow } = useStale()
  const saving = useDo('profile.edit', {
    learned: (profile) => {
      queries.setQueryData(keyOf('profile.read', {}), profile)
    },
  })
  return {
    save: (edit, then) => saving.mutate({ body: { version, ...edit } }, { onSuccess: then }),
    isBusy: saving.isPending,
    problem: saving.error,
    seeNow() {
      saving.reset()
      seeNow('profile.edit')
    },
  }
}
