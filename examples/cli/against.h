/* The dossiers of an earlier period, found by commune code. */
#ifndef CLI_AGAINST_H
#define CLI_AGAINST_H

#include "cli.h"

typedef struct against against;

/* Loads a file or folder. Trouble is said and raises the exit code; what could be read is kept. Yours, free with
 * against_free(). */
against *against_load(cli *c, const char *path);
void against_free(against *old);
/* The dossier of the same commune; NULL for none. */
const dv_dossier *against_find(const against *old, const dv_dossier *dossier);
/* Remembers the dossiers that have none; `name` is the file. */
void against_count(against *old, const dv_dossier *dossier, const char *name);
/* Says on stderr how many had none, and which file was the first. */
void against_note(const against *old, const cli *c);

#endif
