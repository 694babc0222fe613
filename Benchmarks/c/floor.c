/* The floor: scans the same files with libyaml, one after the other, and keeps nothing: what areasend is measured
   against. Arguments: a folder with `records/`; only `.yaml` and `.yml` below it are read, as areasend does. */
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <yaml.h>

static int is_yaml(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && (strcmp(dot, ".yaml") == 0 || strcmp(dot, ".yml") == 0);
}

/* The number of events in a file; ends the program where it cannot be read or is no YAML. */
static long events_of(const char *path, off_t size)
{
    FILE *file = fopen(path, "rb");
    unsigned char *bytes = malloc(size > 0 ? (size_t)size : 1);
    if (!file || !bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) {
        fprintf(stderr, "floor: cannot read %s\n", path);
        exit(1);
    }
    fclose(file);
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) exit(1);
    yaml_parser_set_input_string(&parser, bytes, (size_t)size);
    long events = 0;
    for (int ended = 0; !ended; events++) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "floor: %s is no YAML\n", path);
            exit(1);
        }
        ended = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    free(bytes);
    return events;
}

int main(int count, char **arguments)
{
    if (count == 2 && strcmp(arguments[1], "--version") == 0) {
        puts(yaml_get_version_string());
        return 0;
    }
    if (count != 2) {
        fprintf(stderr, "usage: floor FOLDER\n");
        return 64;
    }
    char *roots[] = {arguments[1], NULL};
    FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    if (!tree) return 1;
    long events = 0;
    for (FTSENT *entry; (entry = fts_read(tree));)
        if (entry->fts_info == FTS_F && is_yaml(entry->fts_name))
            events += events_of(entry->fts_path, entry->fts_statp->st_size);
    fts_close(tree);
    printf("%ld events\n", events);
    return 0;
}
