// libjvm.so for the JDK's libraries in a process without a JVM.
//
// They ask for some 150 functions, of which nearly all serve methods that the image implements
// itself. The build writes one for each that is not here: it says its name and aborts.

#define _GNU_SOURCE

#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void absent(const char *name);
void initialize(void);
int JVM_ActiveProcessorCount(void);
void *JVM_FindLibraryEntry(void *library, const char *name);
char *JVM_NativePath(char *path);
void *JVM_RawMonitorCreate(void);
void JVM_RawMonitorDestroy(void *monitor);
int JVM_RawMonitorEnter(void *monitor);
void JVM_RawMonitorExit(void *monitor);
_Noreturn void JVM_Halt(int status);
int jio_vsnprintf(char *to, size_t room, const char *pattern, va_list values);
int jio_vfprintf(FILE *stream, const char *pattern, va_list values);

_Noreturn void absent(const char *name) {
  fprintf(stderr, "ftp: %s is not part of this program\n", name);
  abort();
}

// The image has it called at its start; there is nothing to prepare.
void initialize(void) {}

// As many as this process may run on.
int JVM_ActiveProcessorCount(void) {
  cpu_set_t allowed;
  int count = sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed) : 1;
  return count > 0 ? count : 1;
}

// A function of a shared library, or null.
void *JVM_FindLibraryEntry(void *library, const char *name) {
  return dlsym(library, name);
}

// On POSIX a path is as it should be.
char *JVM_NativePath(char *path) {
  return path;
}

// All work of the end has been done by then, in Java.
_Noreturn void JVM_Halt(int status) {
  _exit(status);
}

void *JVM_RawMonitorCreate(void) {
  pthread_mutexattr_t kind;
  pthread_mutex_t *monitor = malloc(sizeof *monitor);
  if (monitor != NULL) {
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(monitor, &kind);
    pthread_mutexattr_destroy(&kind);
  }
  return monitor;
}

void JVM_RawMonitorDestroy(void *monitor) {
  pthread_mutex_destroy(monitor);
  free(monitor);
}

int JVM_RawMonitorEnter(void *monitor) {
  return pthread_mutex_lock(monitor);
}

void JVM_RawMonitorExit(void *monitor) {
  pthread_mutex_unlock(monitor);
}

// The patterns are the callers' own.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

// -1 for text that did not fit, unlike C's, and always ended.
int jio_vsnprintf(char *to, size_t room, const char *pattern, va_list values) {
  if (room == 0) {
    return -1;
  }
  int length = vsnprintf(to, room, pattern, values);
  return length >= 0 && (size_t)length < room ? length : -1;
}

int jio_vfprintf(FILE *stream, const char *pattern, va_list values) {
  return vfprintf(stream, pattern, values);
}
#pragma GCC diagnostic pop
