/** The page of all deadlines. */
export const allDeadlinesPath = '/terminy'
