import { useQueryClient } from '@tanstack/react-query'
import type { Asking } from '../../../src/contract/index.js'
import type { Profile } from '../../../src/contract/user.js'
import { keyOf, useDo, useOutdate } from '../../asking.js'
import type { Problem } from '../../problem.js'

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
  const outdate = useOutdate()
  const saving = useDo('profile.edit', {
    learned: (profile) => {
      queries.setQueryData(keyOf('profile.read', {}), profile)
      outdate('me.read', 'users.list', 'users.read', 'roles.gallery', 'roles.read')
    },
  })
  return {
    save: (edit, then) => saving.mutate({ body: { version, ...edit } }, { onSuccess: then }),
    isBusy: saving.isPending,
    problem: saving.error,
    seeNow() {
      saving.reset()
      outdate('profile.read')
    },
  }
}
