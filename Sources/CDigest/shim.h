// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL's one-shot digest, for the scenario's SHA-256: a kept library instead of our own cryptography.
#include <openssl/evp.h>
