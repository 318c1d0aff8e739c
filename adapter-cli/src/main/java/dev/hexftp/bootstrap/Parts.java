package dev.hexftp.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;

/// A side of the wiring diagram. It names each part that it offers with its maker, and asks for
/// parts of other sides by [#the]; Guice checks at the start that every part that is asked for is
/// offered, and names the one that is not.
///
/// Nothing is found by reflection and nothing is annotated: reading annotations would be a good
/// part of the time that a start takes.
abstract class Parts extends AbstractModule {
  /// Offers `part`, of which there is one in a run.
  final <T> void one(Class<T> part, Provider<? extends T> maker) {
    bind(part).toProvider(maker).in(Scopes.SINGLETON);
  }

  /// The part that this or another side offers.
  final <T> Provider<T> the(Class<T> part) {
    return getProvider(part);
  }
}
