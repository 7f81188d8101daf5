#pragma once
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// Macros and variadic functions, which Swift does not import.
static inline EVP_PKEY *lmdi_generate_p256(void) { return EVP_EC_gen("P-256"); }
static inline EVP_PKEY *lmdi_generate_rsa(unsigned int bits) { return EVP_RSA_gen(bits); }
static inline long lmdi_bio_data(BIO *bio, char **data) { return BIO_get_mem_data(bio, data); }
