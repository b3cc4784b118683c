/** The form of a new password for whoever came in with the recovery code. */
export const newPasswordPath = '/biuro/nowe-haslo'
