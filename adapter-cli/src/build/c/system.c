// The image's questions to the system: locale, time zone, signals, a few calls of POSIX and Linux.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <jni.h>
#include <langinfo.h>
#include <locale.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "svm_locale.h"

// ── Before the image begins ─────────────────────────────────────────────────────────────────────

static void leave_to_errno(int number) {
  (void)number;
}

// A connection that is gone, and a file that may not grow, are errors of a call and not the end of
// the process, as in a JVM. Programs that this one starts find the system's way again, which they
// would not if the signals were ignored.
static void survive(int number) {
  struct sigaction action = {.sa_handler = leave_to_errno, .sa_flags = SA_RESTART};
  sigaction(number, &action, NULL);
}

// Without a locale, as in a container, or with one that is not installed, as after ssh, the system
// knows ASCII only; the program and its children take UTF-8 then.
static void prefer_unicode(void) {
  if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0) {
    setenv("LC_ALL", "C.UTF-8", 1);
  }
}

__attribute__((constructor)) static void prepare(void) {
  survive(SIGPIPE);
  survive(SIGXFSZ);
  prefer_unicode();
}

// ── Locale ──────────────────────────────────────────────────────────────────────────────────────

// The parts of a name such as `sr_RS.UTF-8@latin`; those that are not named are empty.
typedef struct {
  char language[16];
  char country[16];
  char variant[32];
} Locale;

static Locale display, format;
static svm_locale_props_t locale;

static void part(char *to, size_t room, const char *from, size_t length) {
  size_t kept = length < room ? length : room - 1;
  memcpy(to, from, kept);
  to[kept] = '\0';
}

static void parse(Locale *to, int category) {
  const char *name = setlocale(category, NULL);
  if (name == NULL || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0 ||
      strncmp(name, "C.", 2) == 0) {
    name = "en";
  }
  size_t language = strcspn(name, "_.@");
  part(to->language, sizeof to->language, name, language);
  const char *rest = name + language;
  if (*rest == '_') {
    size_t country = strcspn(rest + 1, ".@");
    part(to->country, sizeof to->country, rest + 1, country);
  }
  const char *variant = strchr(rest, '@');
  if (variant != NULL) {
    part(to->variant, sizeof to->variant, variant + 1, strlen(variant + 1));
  }
}

// Java has different words for three of the modifiers; all others it leaves out.
static const char *script(const Locale *from) {
  if (strcmp(from->variant, "latin") == 0) return "Latn";
  if (strcmp(from->variant, "cyrillic") == 0) return "Cyrl";
  return NULL;
}

static const char *known(const char *value) {
  return *value == '\0' ? NULL : value;
}

int svm_initialize_locale(void);
const svm_locale_props_t *svm_get_locale(void);

int svm_initialize_locale(void) {
  setlocale(LC_ALL, "");
  setlocale(LC_MESSAGES, "C"); // the program understands the system's words in English only
  parse(&display, LC_MESSAGES);
  parse(&format, LC_CTYPE);
  locale.display_language = known(display.language);
  locale.display_script = script(&display);
  locale.display_country = known(display.country);
  locale.format_language = known(format.language);
  locale.format_script = script(&format);
  locale.format_country = known(format.country);
  return SVM_LOCALE_INITIALIZATION_SUCCEEDED;
}

const svm_locale_props_t *svm_get_locale(void) {
  return &locale;
}

// ── Time zone ───────────────────────────────────────────────────────────────────────────────────

// The JDK's own library knows how; it exports that under the name that JNI gives to the method.
jstring Java_java_util_TimeZone_getSystemTimeZoneID(JNIEnv *env, jclass ignored, jstring home);
char *SVM_FindJavaTZmd(const char *mappings, int length);

// The caller frees the result; null is unknown. The mappings are for Windows.
char *SVM_FindJavaTZmd(const char *mappings, int length) {
  (void)mappings;
  (void)length;
  JavaVM *vm;
  JNIEnv *env;
  jsize count;
  if (JNI_GetCreatedJavaVMs(&vm, 1, &count) != JNI_OK || count == 0 ||
      (*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_1_8) != JNI_OK) {
    return NULL;
  }
  jstring home = (*env)->NewStringUTF(env, "");
  if (home == NULL) {
    return NULL;
  }
  jstring name = Java_java_util_TimeZone_getSystemTimeZoneID(env, NULL, home);
  (*env)->DeleteLocalRef(env, home);
  if (name == NULL) {
    return NULL;
  }
  char *zone = NULL;
  const char *text = (*env)->GetStringUTFChars(env, name, NULL);
  if (text != NULL) {
    zone = strdup(text);
    (*env)->ReleaseStringUTFChars(env, name, text);
  }
  (*env)->DeleteLocalRef(env, name);
  return zone;
}

// ── Signals ─────────────────────────────────────────────────────────────────────────────────────

// A handler only counts and posts: a thread of the image waits for the semaphore and does the rest.
static atomic_int pending[NSIG];
static atomic_int opened;
static sem_t arrivals;

typedef void Handler(int);

int cSunMiscSignal_open(void);
int cSunMiscSignal_close(void);
int cSunMiscSignal_awaitSemaphore(void);
int cSunMiscSignal_signalSemaphore(void);
int cSunMiscSignal_signalRangeCheck(int number);
int cSunMiscSignal_checkPendingSignal(void);
Handler *cSunMiscSignal_signalHandlerFunctionPointer(void);

// 1 if other code in this process has opened it.
int cSunMiscSignal_open(void) {
  int closed = 0;
  if (!atomic_compare_exchange_strong(&opened, &closed, 1)) {
    return 1;
  }
  return sem_init(&arrivals, 0, 0);
}

int cSunMiscSignal_close(void) {
  int status = sem_destroy(&arrivals);
  atomic_store(&opened, 0);
  return status;
}

int cSunMiscSignal_awaitSemaphore(void) {
  int status;
  do {
    status = sem_wait(&arrivals);
  } while (status != 0 && errno == EINTR);
  return status;
}

int cSunMiscSignal_signalSemaphore(void) {
  return sem_post(&arrivals);
}

int cSunMiscSignal_signalRangeCheck(int number) {
  return number > 0 && number < NSIG;
}

// The number of a signal that has arrived, which counts as handled then; -1 if there is none.
int cSunMiscSignal_checkPendingSignal(void) {
  for (int number = 0; number < NSIG; number++) {
    int count = atomic_load(&pending[number]);
    while (count > 0) {
      if (atomic_compare_exchange_weak(&pending[number], &count, count - 1)) {
        return number;
      }
    }
  }
  return -1;
}

static void arrived(int number) {
  int before = errno;
  if (cSunMiscSignal_signalRangeCheck(number)) {
    atomic_fetch_add(&pending[number], 1);
    sem_post(&arrivals);
  }
  errno = before;
}

Handler *cSunMiscSignal_signalHandlerFunctionPointer(void) {
  return arrived;
}

// ── Calls with varying arguments, which the image makes with fixed ones ─────────────────────────

int openSII(const char *path, int flags, int mode);
int openatISII(int directory, const char *path, int flags, int mode);
int fprintfSD(FILE *stream, const char *pattern, const char *text, int number);
void *mremapP(void *from, size_t size, size_t wanted, int flags, void *to);
int getThreadId(void);
char **getEnviron(void);

int openSII(const char *path, int flags, int mode) {
  return open(path, flags, mode);
}

int openatISII(int directory, const char *path, int flags, int mode) {
  return openat(directory, path, flags, mode);
}

// The pattern is the image's own, with one %s and one %d.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
int fprintfSD(FILE *stream, const char *pattern, const char *text, int number) {
  return fprintf(stream, pattern, text, number);
}
#pragma GCC diagnostic pop

void *mremapP(void *from, size_t size, size_t wanted, int flags, void *to) {
  return mremap(from, size, wanted, flags, to);
}

int getThreadId(void) {
  return (int)syscall(SYS_gettid);
}

char **getEnviron(void) {
  return environ;
}
