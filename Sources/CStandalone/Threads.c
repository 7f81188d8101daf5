// libxml2's archive asks weakly for the functions of threads and, where one is missing, keeps the state of all threads in one
// place: two that read faulty XML then free each other's messages. Nobody else asks for this one, which the linker would
// leave out of a static program (scripts/check-threads).
#include <pthread.h>

__attribute__((used)) static int (*const areEqual)(pthread_t, pthread_t) = pthread_equal;
