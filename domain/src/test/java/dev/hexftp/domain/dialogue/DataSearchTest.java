package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Event.DataListening;
import dev.hexftp.domain.dialogue.Event.DataNotOpened;
import dev.hexftp.domain.dialogue.Event.DataOpened;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every order of every choice of methods, and for each method everything that can become of it.
class DataSearchTest {
  /// The fate of one method.
  private enum Fate {
    WORKS,
    REFUSED_FOR_NOW,
    REFUSED_FOR_EVER,
    ANSWERED_BY_A_QUESTION,
    ANSWERED_UNREADABLY,
    NOT_CONNECTED,
    TIMED_OUT;

    /// A reply to EPRT or PORT says nothing that could be misread.
    boolean canBefall(DataMethod method) {
      return method.isPassive() || this != ANSWERED_UNREADABLY;
    }
  }

  @Test
  void each_method_is_tried_once_in_order_until_one_works() {
    Samples.methodLists()
        .forEach(methods -> fates(methods).forEach(fates -> check(methods, fates)));
  }

  private static void check(List<DataMethod> methods, Map<DataMethod, Fate> fates) {
    List<DataMethod> inVain =
        methods.stream().takeWhile(method -> fates.get(method) != Fate.WORKS).toList();
    Stream<DataMethod> working = methods.stream().skip(inVain.size()).limit(1);

    Step<OpenedData> end = played(OpenData.begin(methods, PassiveAddress.OF_PEER), methods, fates);

    assertThat(outcome(end)).isEqualTo(new Outcome(working.toList(), inVain));
  }

  /// The result of a search: the method that works, if there is one, and those tried in vain.
  private record Outcome(List<DataMethod> working, List<DataMethod> inVain) {}

  private static Object outcome(Step<OpenedData> end) {
    return switch (end) {
      case Step.Succeeded<OpenedData>(OpenedData path, _) ->
          new Outcome(List.of(path.method()), methods(path.failedBefore()));
      case Step.Failed<OpenedData>(Failure.NoDataConnection(var attempts), _) ->
          new Outcome(List.of(), methods(attempts));
      case Step<OpenedData> other -> other;
    };
  }

  private static List<DataMethod> methods(List<DataAttempt> attempts) {
    return attempts.stream().map(DataAttempt::method).toList();
  }

  /// Plays the search. The world answers each of `methods` once, in order, as `fates` say.
  private static Step<OpenedData> played(
      Step<OpenedData> begin, List<DataMethod> methods, Map<DataMethod, Fate> fates) {
    Step<OpenedData> step = begin;
    for (DataMethod method : methods) {
      for (Event event : whatHappens(method, fates.getOrDefault(method, Fate.WORKS))) {
        if (step instanceof Step.Continue<OpenedData>(Dialogue<OpenedData> state, _)) {
          step = state.on(event);
        }
      }
    }
    return step;
  }

  private static List<Event> whatHappens(DataMethod method, Fate fate) {
    Event ready =
        switch (method) {
          case EPSV -> said("229 (|||40123|)");
          case PASV -> said("227 (192,0,2,10,156,187)");
          case EPRT, PORT -> new DataListening(Samples.LOCAL);
        };
    Event opened = method.isPassive() ? new DataOpened() : said("200 ok");
    return switch (fate) {
      case WORKS -> List.of(ready, opened);
      case REFUSED_FOR_NOW -> refused(method, ready, "425 no");
      case REFUSED_FOR_EVER -> refused(method, ready, "502 no");
      case ANSWERED_BY_A_QUESTION -> refused(method, ready, "350 what?");
      case ANSWERED_UNREADABLY -> List.of(said("229 somewhere"));
      case NOT_CONNECTED -> failed(method, ready, new DataNotOpened(ConnectFault.REFUSED));
      case TIMED_OUT -> failed(method, ready, new DeadlinePassed());
    };
  }

  private static List<Event> refused(DataMethod method, Event ready, String line) {
    return method.isPassive() ? List.of(said(line)) : List.of(ready, said(line));
  }

  private static List<Event> failed(DataMethod method, Event ready, Event failure) {
    return method.isPassive() ? List.of(ready, failure) : List.of(failure);
  }

  private static Event said(String line) {
    return new ReplyArrived(reply(line));
  }

  private static Stream<Map<DataMethod, Fate>> fates(List<DataMethod> methods) {
    Stream<Map<DataMethod, Fate>> chosen = Stream.of(new EnumMap<>(DataMethod.class));
    for (DataMethod method : methods) {
      chosen =
          chosen.flatMap(
              fates ->
                  Stream.of(Fate.values())
                      .filter(fate -> fate.canBefall(method))
                      .map(
                          fate -> {
                            Map<DataMethod, Fate> more = new EnumMap<>(fates);
                            more.put(method, fate);
                            return more;
                          }));
    }
    return chosen;
  }
}
