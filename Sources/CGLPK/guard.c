// SPDX-License-Identifier: GPL-3.0-or-later
//
// The guard itself: error hook, captured message, one environment a thread and its end.
#include "guard.h"
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

__thread jmp_buf xg_escape;
__thread int xg_guarded;
static __thread uint64_t thread_number, generation;
static __thread char message[1024];
static __thread size_t message_length;
static __thread int memory_limit;
static __thread struct {
    int left, code;
} injections[2];

uint64_t xg_thread(void) {
    static _Atomic uint64_t last;
    if (thread_number == 0) thread_number = atomic_fetch_add(&last, 1) + 1;
    return thread_number;
}

uint64_t xg_generation(void) { return generation; }
const char *xg_message(void) { return message; }

// GLPK speaks only to report a fatal error, because its terminal output is off until then.
static int on_text(void *info, const char *text) {
    (void)info;
    size_t room = sizeof message - 1 - message_length, length = strlen(text);
    if (length > room) length = room;
    memcpy(message + message_length, text, length);
    message_length += length;
    message[message_length] = 0;
    return 1;
}

static void on_error(void *info) {
    (void)info;
    if (xg_guarded) longjmp(xg_escape, 1);
}

int xg_recover(void) {
    xg_guarded = 0;
    generation += 1;
    glp_free_env();
    while (message_length > 0 && message[message_length - 1] == '\n') message[--message_length] = 0;
    return XG_FATAL;
}

// A thread that ends without this leaks its environment.
static pthread_key_t end_of_thread;
static void on_end(void *unused) {
    (void)unused;
    generation += 1;
    glp_free_env();
}
static void make_key(void) { pthread_key_create(&end_of_thread, on_end); }

int xg_create(glp_prob **problem) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_key);
    if (glp_init_env() > 1) return XG_NO_ENVIRONMENT;
    pthread_setspecific(end_of_thread, message);
    glp_term_hook(on_text, NULL);
    glp_error_hook(on_error, NULL);
    glp_term_out(GLP_OFF);
    glp_mem_limit(memory_limit > 0 ? memory_limit : INT_MAX);
    message_length = 0;
    message[0] = 0;
    XG_GUARD(*problem = glp_create_prob());
    return 0;
}

int xg_delete(glp_prob *problem) {
    XG_GUARD(glp_delete_prob(problem));
    return 0;
}

void xg_inject(int call, int nth, int code) {
    injections[call].left = nth;
    injections[call].code = code;
}

void xg_limit_memory(int megabytes) { memory_limit = megabytes; }

int xg_injected(int call) {
    if (injections[call].left == 0 || --injections[call].left > 0) return 0;
    if (injections[call].code == XG_FATAL) XG_GUARD(glp_error("injected fault\n"));
    return injections[call].code;
}

void xg_raise(int32_t *flag, int32_t value) { __atomic_store_n(flag, value, __ATOMIC_RELAXED); }
int32_t xg_raised(const int32_t *flag) { return __atomic_load_n(flag, __ATOMIC_RELAXED); }
