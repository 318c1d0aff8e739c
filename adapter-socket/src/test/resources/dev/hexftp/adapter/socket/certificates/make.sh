#!/bin/sh
# Makes the certificates of the tests anew: keys.p12 with those that servers show, each under an
# alias that says what is wrong with it, and PEM files as users have them. Needs keytool and openssl.
set -eu
cd "$(dirname "$0")"
rm -f ./*.p12 ./*.pem

pair() { # alias, distinguished name, further arguments
  alias=$1 name=$2
  shift 2
  keytool -genkeypair -keystore keys.p12 -storepass changeit -keyalg EC -groupname secp256r1 \
    -alias "$alias" -dname "$name" -validity 36500 "$@"
}
HERE=san=dns:localhost,dns:ftp.example,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1

pair ca 'CN=Example CA' -ext bc:c
pair stranger 'CN=Stranger CA' -ext bc:c
pair good 'CN=localhost' -ext $HERE -signer ca
pair other 'CN=localhost' -ext $HERE -signer ca
pair wrong-name 'CN=elsewhere.example' -ext san=dns:elsewhere.example -signer ca
pair expired 'CN=localhost' -ext $HERE -signer ca -startdate 2001/01/01 -validity 365
pair not-yet-valid 'CN=localhost' -ext $HERE -signer ca -startdate 2101/01/01
pair of-stranger 'CN=localhost' -ext $HERE -signer stranger
pair self-signed 'CN=localhost' -ext $HERE
pair all-wrong 'CN=elsewhere.example' -ext eku=cA -startdate 2001/01/01 -validity 365
pair client 'CN=Alice' -ext $HERE -ext eku=cA -signer ca
pair common-name 'CN=localhost' -signer ca
pair wildcard 'CN=any' -ext 'san=dns:*.example' -signer ca
keytool -exportcert -rfc -keystore keys.p12 -storepass changeit -alias ca >ca.pem

# keytool refuses to write this one.
keytool -importkeystore -noprompt -srckeystore keys.p12 -srcstorepass changeit -srcalias ca \
  -destkeystore part.ca -deststorepass changeit
openssl pkcs12 -in part.ca -passin pass:changeit -nodes -nocerts -out part.ca.key
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=part \
  -addext 'subjectAltName=DNS:ft*.example,DNS:loc*' -keyout part.key -out part.request
openssl x509 -req -in part.request -copy_extensions copy -CA ca.pem -CAkey part.ca.key -days 36500 \
  -out part.certificate
openssl pkcs12 -export -in part.certificate -inkey part.key -certfile ca.pem -name part-of-a-label \
  -passout pass:changeit -out part.store
keytool -importkeystore -noprompt -srckeystore part.store -srcstorepass changeit -destkeystore keys.p12 \
  -deststorepass changeit
rm -f part.*

# Keys in every form that is read, and in two that are not, with their certificates.
sign() { openssl req -x509 -key "$1" -out "$2" -subj "/CN=$3" -days 36500; }
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.pem
openssl rsa -in rsa.pem -traditional -out rsa-pkcs1.pem
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.pem
openssl ec -in ec.pem -out ec-sec1.pem
openssl genpkey -algorithm ED25519 -out ed25519.pem
openssl pkcs8 -topk8 -in ec.pem -passout pass:secret -out encrypted.pem
openssl rsa -in rsa.pem -traditional -aes128 -passout pass:secret -out encrypted-pkcs1.pem
for kind in rsa ec ed25519; do sign $kind.pem $kind-certificate.pem $kind; done
