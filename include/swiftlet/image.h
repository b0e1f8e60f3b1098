// What an image composes on demand: the symbols that lower layers ask for by name, so that an application which never asks
// does not get the parts.
#ifndef SWIFTLET_IMAGE_H
#define SWIFTLET_IMAGE_H

// Builds the tree of file systems and returns its VFS.Namespace, retained. Called once, by the first call that walks a path.
void *_Nonnull image_compose_files(void);

// Whether the image mounts /proc: 1 unless the application's manifest leaves it out, in an object of the link.
extern const int image_has_procfs;

#endif
