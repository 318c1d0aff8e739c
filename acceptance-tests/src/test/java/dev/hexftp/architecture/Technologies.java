package dev.hexftp.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static dev.hexftp.architecture.Calls.CONSTRUCTOR;

import com.google.inject.Injector;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.vavr.Value;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileFilter;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.FilenameFilter;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Formatter;
import java.util.Scanner;
import java.util.ServiceLoader;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.stream.BaseStream;
import java.util.zip.ZipFile;
import javax.net.SocketFactory;
import picocli.CommandLine;

/// The technologies that have a home each, by the types and the calls that betray them.
final class Technologies {
  /// Some channels of `java.nio` are sockets without saying `java.net`.
  static final DescribedPredicate<JavaClass> SOCKETS =
      Foreign.packageTreeOf(Socket.class, SocketFactory.class)
          .or(
              Foreign.type(
                  SocketChannel.class,
                  ServerSocketChannel.class,
                  DatagramChannel.class,
                  AsynchronousSocketChannel.class,
                  AsynchronousServerSocketChannel.class));

  static final DescribedPredicate<JavaClass> FILES =
      Foreign.packageTreeOf(Path.class, ZipFile.class)
          .or(
              Foreign.type(
                  File.class,
                  FileFilter.class,
                  FilenameFilter.class,
                  FileInputStream.class,
                  FileOutputStream.class,
                  FileReader.class,
                  FileWriter.class,
                  RandomAccessFile.class,
                  FileChannel.class,
                  AsynchronousFileChannel.class));

  /// Calls that open a file by its name, where no type says so.
  static final DescribedPredicate<JavaAccess<?>> OPENING_FILES =
      Calls.anyOf(
          Calls.toTaking(String.class, PrintStream.class, CONSTRUCTOR),
          Calls.toTaking(String.class, PrintWriter.class, CONSTRUCTOR),
          Calls.toTaking(String.class, Formatter.class, CONSTRUCTOR));

  /// Types that start threads of their own accord.
  static final DescribedPredicate<JavaClass> POOLS =
      Foreign.type(
          Executor.class,
          ExecutorService.class,
          ScheduledExecutorService.class,
          Executors.class,
          ThreadPoolExecutor.class,
          ScheduledThreadPoolExecutor.class,
          ForkJoinPool.class,
          CompletableFuture.class,
          CompletionStage.class,
          SubmissionPublisher.class,
          Timer.class,
          TimerTask.class);

  /// A random number for this thread alone neither starts nor stops one.
  static final DescribedPredicate<JavaClass> THREADS =
      Foreign.packageTreeOf(Executor.class)
          .and(not(Foreign.type(ThreadLocalRandom.class)))
          .and(not(POOLS))
          .or(
              Foreign.type(
                  Thread.class,
                  ThreadGroup.class,
                  ThreadLocal.class,
                  InheritableThreadLocal.class,
                  ScopedValue.class));

  /// Calls that wait for other threads where no type says so.
  static final DescribedPredicate<JavaAccess<?>> NOTIFYING =
      Calls.to(Object.class, "wait", "notify", "notifyAll");

  static final DescribedPredicate<JavaAccess<?>> STARTING_THREADS =
      Calls.anyOf(
          Calls.to(Thread.class, CONSTRUCTOR, "ofPlatform", "ofVirtual", "startVirtualThread"),
          Calls.to(Collection.class, "parallelStream"),
          Calls.to(BaseStream.class, "parallel"),
          Calls.to(Arrays.class, "parallelPrefix", "parallelSetAll", "parallelSort"));

  /// Calls that stop the thread until something happens.
  static final DescribedPredicate<JavaAccess<?>> BLOCKING =
      Calls.anyOf(
          Calls.to(Thread.class, "sleep", "join"),
          Calls.to(Object.class, "wait"),
          Calls.to(Selector.class, "select"),
          Calls.to(Socket.class, "connect", "getInputStream", "getOutputStream"),
          Calls.toTaking(String.class, Socket.class, CONSTRUCTOR),
          Calls.toTaking(InetAddress.class, Socket.class, CONSTRUCTOR),
          Calls.to(URL.class, "openStream", "openConnection", "getContent"),
          Calls.to(HttpClient.class, "send"),
          Calls.to(ServerSocket.class, "accept"),
          Calls.toTaking(SocketAddress.class, SocketChannel.class, "open"),
          Calls.to(Future.class, "get"),
          Calls.to(CompletableFuture.class, "join"),
          Calls.to(CountDownLatch.class, "await"),
          Calls.to(Condition.class, "await"),
          Calls.to(BlockingQueue.class, "take", "put"),
          Calls.to(Semaphore.class, "acquire", "tryAcquire"),
          Calls.to(LockSupport.class, "park", "parkNanos", "parkUntil"));

  /// Calls that read to the end, wherever that is.
  static final DescribedPredicate<JavaAccess<?>> READING_ALL =
      Calls.anyOf(
          Calls.to(InputStream.class, "readAllBytes", "transferTo"),
          Calls.to(Files.class, "readAllBytes", "readString", "readAllLines", "lines"),
          Calls.to(BufferedReader.class, "readLine", "lines"),
          Calls.to(Reader.class, "transferTo", "readAllAsString", "readAllLines"),
          Calls.to(Scanner.class, "next", "nextLine"));

  static final DescribedPredicate<JavaClass> PROCESSES =
      Foreign.type(Process.class, ProcessBuilder.class, ProcessHandle.class);

  static final DescribedPredicate<JavaAccess<?>> STARTING_PROCESSES =
      Calls.to(Runtime.class, "exec");

  static final DescribedPredicate<JavaClass> LOGGERS =
      Foreign.packageTreeOf(Logger.class, org.slf4j.Logger.class)
          .or(Foreign.type(System.Logger.class, System.LoggerFinder.class));

  static final DescribedPredicate<JavaAccess<?>> LOGGING = Calls.to(System.class, "getLogger");

  /// Types that reach code by its name.
  static final DescribedPredicate<JavaClass> REFLECTION =
      Foreign.packageTreeOf(Method.class, MethodHandle.class)
          .or(
              Foreign.type(
                  ClassLoader.class,
                  ServiceLoader.class,
                  ModuleLayer.class,
                  ObjectInputStream.class,
                  ObjectOutputStream.class));

  /// All methods of [Class] but those that need no name.
  static final DescribedPredicate<JavaAccess<?>> REFLECTING =
      Calls.toAllBut(Class.class, "getSimpleName", "getName", "getPackage", "isInstance", "cast");

  static final DescribedPredicate<JavaClass> COMMAND_LINE =
      Foreign.packageTreeOf(CommandLine.class);

  /// Guice, and the annotations that it shares with other containers.
  static final DescribedPredicate<JavaClass> CONTAINER =
      Foreign.packageTreeOf(Injector.class, Inject.class);

  static final DescribedPredicate<JavaClass> MORE_OF_VAVR =
      Foreign.packageTreeOf(Value.class).and(not(Foreign.type(Either.class, Option.class)));

  /// All of them.
  static final DescribedPredicate<JavaClass> ANY =
      SOCKETS
          .or(FILES)
          .or(POOLS)
          .or(THREADS)
          .or(PROCESSES)
          .or(LOGGERS)
          .or(REFLECTION)
          .or(COMMAND_LINE)
          .or(CONTAINER)
          .or(MORE_OF_VAVR)
          .or(Foreign.type(SuppressWarnings.class));

  private Technologies() {}
}
