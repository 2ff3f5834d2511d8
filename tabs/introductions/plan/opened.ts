/** What stands open in a dialog on the page of a plan. */
export type Opened =
  | { what: 'editPlan' | 'end' | 'cancel' | 'reopen' | 'addCategory' }
  | { what: 'editCategory' | 'deleteCategory' | 'addTask'; categoryId: string }
  | { what: 'editTask' | 'deleteTask'; taskId: string }

export type Open = (opened: Opened) => void
